declare module '*.py' {
  const text: string;
  export = text;
}
declare module '*.php' {
  const text: string;
  export = text;
}
declare module '*.go' {
  const text: string;
  export = text;
}
