export type JsonBody = Record<string, unknown>;

/** The JSON object in a call's body, or why there is none. */
export function readJsonObject(text: string): JsonBody | 'not_json' | 'too_deep' {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonBody)
      : 'not_json';
  } catch (error) {
    return error instanceof RangeError ? 'too_deep' : 'not_json';
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
