import { z } from 'zod';
import { type Diagnosis, examine } from '../../operations/doctor.ts';
import { defineCommand } from '../command.ts';

export const doctor = defineCommand({
  name: 'doctor',
  summary: 'Check the invariants of the book while it is in use; changes nothing.',
  input: z.object({}),
  run: (deps) => examine(deps),
  text: ({ healthy, checks, tookMs }: Diagnosis) =>
    [
      ...checks.flatMap(({ promise, looked, broken, findings }) => [
        `${broken === 0 ? '✓' : '✗'} ${promise} (${looked} looked at${broken === 0 ? '' : `, ${broken} broken`})`,
        ...findings.map((finding) => `    ${finding}`),
      ]),
      '',
      `${healthy ? 'The book is healthy' : 'The book is NOT healthy'}, after ${tookMs} ms.`,
    ].join('\n'),
  isGood: ({ healthy }) => healthy,
});
