import { readFileSync } from 'node:fs';
import regular from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf' with {
  type: 'file',
};
import medium from '@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf' with {
  type: 'file',
};
import semiBold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf' with {
  type: 'file',
};
import arabicRegular from '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf' with {
  type: 'file',
};
import arabicMedium from '@expo-google-fonts/ibm-plex-sans-arabic/500Medium/IBMPlexSansArabic_500Medium.ttf' with {
  type: 'file',
};
import arabicSemiBold from '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf' with {
  type: 'file',
};
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { DaftarError } from '../errors.ts';

/** Sets a template with its data and answers the PDF. */
export type Typeset = (template: string, data: unknown) => Uint8Array;

const fonts = [regular, medium, semiBold, arabicRegular, arabicMedium, arabicSemiBold];

/** Results of earlier documents that the compiler may keep; without an end its cache would grow for ever. */
const cacheAge = 10;

/** Templates read no files: there is nothing at this place. */
const nowhere = '/nonexistent';

let made: Promise<Typeset> | null = null;

/**
 * The one typesetter of this process: its fonts are read once, when the first document is wanted.
 * @throws DaftarError `document.unavailable` where the native compiler is missing for this machine
 */
export function typesetter(load = loadCompiler): Promise<Typeset> {
  made ??= openTypesetter(load).catch((error) => {
    made = null;
    throw error;
  });
  return made;
}

export async function openTypesetter(load = loadCompiler): Promise<Typeset> {
  const compiler = await load().catch((cause: unknown) => {
    throw new DaftarError(
      'document.unavailable',
      `PDFs can’t be made on ${process.platform}-${process.arch}: the package @myriaddreamin/typst-ts-node-compiler has no build for it, or it is not installed. Run bun install.`,
      { cause },
    );
  });
  return (template, data) => {
    const pdf = compiler.pdf({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
    compiler.evictCache(cacheAge);
    return new Uint8Array(pdf);
  };
}

async function loadCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler: compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = fonts.map((path) => readFileSync(path));
  return compiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs }] });
}
