import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import solid from 'vite-plugin-solid';
import { directionOf, type Language, languages } from '../shared/languages.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * The dashboard is a document; those of the pay page and of the documentation come from the server, which finds their
 * files in the manifest.
 */
const entries = {
  dashboard: `${root}dashboard/index.html`,
  pay: `${root}pay/main.ts`,
  docs: `${root}docs/main.ts`,
};

/**
 * The overview and all around it in one file: each file more costs a slow processor some 10 ms, and one that is found
 * only by running another waits for that one.
 */
const firstScreen = {
  name: 'overview',
  test: /(dashboard\/(main|pages\/overview\/Overview)\.tsx|i18n\/plural\.ts|shared\/roles\.ts)$/,
};

const server = 'http://127.0.0.1:3000';

export default defineConfig({
  root,
  base: '/',
  plugins: [solid(), spokenDocuments(), dashboardFallback(), compressed()],
  build: {
    outDir: `${root}dist`,
    emptyOutDir: true,
    // data: URLs are refused by the page's Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Modern enough that light-dark() and logical properties stay as they are written.
    target: ['chrome123', 'firefox121', 'safari17.5'],
    manifest: true,
    rolldownOptions: { input: entries, output: { codeSplitting: { groups: [firstScreen] } } },
  },
  server: {
    proxy: {
      '/trpc': server,
      '/auth': server,
      '/sandbox': server,
      '/hooks': server,
      '/pay': server,
      '/api': server,
      '/documents': server,
      '/exports': server,
    },
  },
});

/**
 * The dashboard's document once for each language: with its name and direction, which hold before anything is drawn,
 * and asking beside the script for what it would ask for after it: the language's words and the two weights every page
 * shows at once.
 */
function spokenDocuments(): Plugin {
  return {
    name: 'daftar:spoken-documents',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const html = bundle['dashboard/index.html'];
        if (html?.type !== 'asset') return;
        const source = String(html.source);
        const inLanguage = (language: Language) =>
          source
            .replace(/<html[^>]*>/, `<html lang="${language}" dir="${directionOf(language)}">`)
            .replace(
              '</head>',
              `${[...fontLinks(bundle, language), ...wordLinks(bundle, language, source)].join('')}</head>`,
            );
        for (const language of languages)
          this.emitFile({
            type: 'asset',
            fileName: `dashboard/index.${language}.html`,
            source: inLanguage(language),
          });
        html.source = inLanguage('en');
      },
    },
  };
}

type Bundle = Rolldown.OutputBundle;

function fontLinks(bundle: Bundle, language: Language): string[] {
  const script = directionOf(language) === 'rtl' ? 'arabic-arabic' : 'latin';
  const wanted = new RegExp(`plex-sans-${script}-(400|600)-normal.*\\.woff2$`);
  return Object.keys(bundle)
    .filter((name) => wanted.test(name))
    .map((name) => `<link rel="preload" href="/${name}" as="font" type="font/woff2" crossorigin>`);
}

/** The language's first file and what it imports, but for what the document names already. */
function wordLinks(bundle: Bundle, language: Language, html: string): string[] {
  const files = Object.values(bundle).filter((file) => file.type === 'chunk');
  const words = files.find(({ moduleIds }) =>
    moduleIds.some((id) => id.endsWith(`/i18n/${language}/first.ts`)),
  );
  if (!words) return [];
  const imported = words.imports.filter((name) => !html.includes(name));
  return [words.fileName, ...imported].map(
    (name) => `<link rel="modulepreload" crossorigin href="/${name}">`,
  );
}

/** In development every page address is answered with the dashboard, as the server does it. */
function dashboardFallback(): Plugin {
  return {
    name: 'daftar:dashboard-fallback',
    configureServer(vite) {
      vite.middlewares.use((request, _response, next) => {
        const isPage = request.headers.accept?.includes('text/html') && !request.url?.includes('.');
        if (isPage && !/^\/(trpc|auth|sandbox|hooks|pay|api|@)/.test(request.url ?? ''))
          request.url = '/dashboard/index.html';
        next();
      });
    },
  };
}

/** Writes `.br` and `.gz` beside every text file, so that the server never compresses while it answers. */
function compressed(): Plugin {
  const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];
  return {
    name: 'daftar:compressed',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const { writeFile } = await import('node:fs/promises');
      const texts = Object.values(bundle).filter((file) => /\.(js|css|html|svg|json)$/.test(file.fileName));
      for (const file of texts) {
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (content.byteLength < 512) continue;
        const path = `${dir}/${file.fileName}`;
        await writeFile(
          `${path}.br`,
          await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        );
        await writeFile(`${path}.gz`, await gzipped(content, { level: 9 }));
      }
    },
  };
}
