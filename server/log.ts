/** One line of JSON an event, to standard output. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;

export type LogLevel = (typeof logLevels)[number];

export type LogFields = Record<string, unknown>;

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Fields whose name says that they hold a secret are never written, whatever their value. */
const secretName = /pass(word|code|key)|secret|token|authorization|cookie|credential|api_?key|signature/i;

/** Values that look like a key of a provider or of ours are cut, wherever they stand. */
const secretValue =
  /\b(sk|pk|mof|dk)_(test|live)_[A-Za-z0-9]+|\bwhsec_[A-Za-z0-9+/=]+|\b(Basic|Bearer) [A-Za-z0-9+/=._-]+/g;

export function createLog(options: { level: LogLevel; write(line: string): void; now(): number }): Log {
  const threshold = logLevels.indexOf(options.level);
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      if (logLevels.indexOf(level) < threshold) return;
      const head = { at: new Date(options.now()).toISOString(), level, event };
      options.write(JSON.stringify({ ...head, ...(redact(fields) as LogFields) }));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A copy in which nothing secret is left. Errors become their name, message, code and cause. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replace(secretValue, '[redacted]');
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (depth > 6) return '[deep]';
  if (value instanceof Error) return redactedError(value, depth);
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      secretName.test(key) ? '[redacted]' : redact(item, depth + 1),
    ]),
  );
}

function redactedError(error: Error, depth: number): unknown {
  return {
    name: error.name,
    message: redact(error.message, depth + 1),
    ...('code' in error ? { code: redact(error.code, depth + 1) } : {}),
    ...(error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) }),
    stack: redact(error.stack?.split('\n').slice(1, 5).join('\n') ?? '', depth + 1),
  };
}
