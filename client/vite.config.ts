import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The dashboard is a document; the pay page's document comes from the server, which finds these files in the manifest. */
const entries = { dashboard: `${root}dashboard/index.html`, pay: `${root}pay/main.ts` };

const server = 'http://127.0.0.1:3000';

export default defineConfig({
  root,
  base: '/',
  plugins: [solid(), preloadFonts(), dashboardFallback(), compressed()],
  build: {
    outDir: `${root}dist`,
    emptyOutDir: true,
    // data: URLs are refused by the page's Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Modern enough that light-dark() and logical properties stay as they are written.
    target: ['chrome123', 'firefox121', 'safari17.5'],
    manifest: true,
    rollupOptions: { input: entries },
  },
  server: {
    proxy: { '/trpc': server, '/auth': server, '/sandbox': server, '/hooks': server, '/pay': server },
  },
});

/** The two weights every page shows at once are asked for beside the stylesheet, not after it. */
function preloadFonts(): Plugin {
  return {
    name: 'daftar:preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return Object.keys(bundle ?? {})
          .filter((name) => /plex-sans-latin-(400|600)-normal.*\.woff2$/.test(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `/${name}`, as: 'font', type: 'font/woff2', crossorigin: '' },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}

/** In development every page address is answered with the dashboard, as the server does it. */
function dashboardFallback(): Plugin {
  return {
    name: 'daftar:dashboard-fallback',
    configureServer(vite) {
      vite.middlewares.use((request, _response, next) => {
        const isPage = request.headers.accept?.includes('text/html') && !request.url?.includes('.');
        if (isPage && !/^\/(trpc|auth|sandbox|hooks|pay|@)/.test(request.url ?? ''))
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
