declare module '*.typ' {
  const source: string;
  export = source;
}
