import { extractText, getDocumentProxy } from 'unpdf';

/** What a reader's search finds on each page of a PDF, without marks of direction. */
export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  return text.map((page) => page.replace(/[\u200e\u200f\u2066-\u2069]/g, '').replace(/\s+/g, ' '));
}
