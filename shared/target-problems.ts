/** Why messages may not go to a URL; each has a sentence in the dictionary. */
export const targetProblems = [
  'not_a_url',
  'not_http',
  'https_needed',
  'has_user',
  'port_not_allowed',
  'disguised_address',
  'private_address',
] as const;

export type TargetProblem = (typeof targetProblems)[number];
