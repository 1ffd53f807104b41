import { audit } from './en/audit.ts';
import { first } from './en/first.ts';
import { help } from './en/help.ts';
import { rest } from './en/rest.ts';

/** English, the source of the shape: every other language is checked against `Dictionary`, so none lacks a word. */
export const en = { ...first, ...rest, audit, help };

export type Dictionary = typeof en;
