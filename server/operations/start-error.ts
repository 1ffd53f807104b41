export type StartProblem =
  | 'start.config_invalid'
  | 'start.already_running'
  | 'start.folder_unusable'
  | 'start.key_missing'
  | 'start.key_unsafe'
  | 'start.key_unreadable'
  | 'start.key_of_another_book'
  | 'start.database_newer'
  | 'start.address_taken'
  | 'start.socket_path_too_long';

/** Why the process does not start, said to the person in front of the terminal: no stack, what to do next. */
export class StartError extends Error {
  override readonly name = 'StartError';
  constructor(
    readonly code: StartProblem,
    message: string,
    options: { cause?: unknown } = {},
  ) {
    super(message, options);
  }
}
