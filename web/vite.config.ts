import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const web = import.meta.dirname;

/** Writes `.br` and `.gz` beside each text asset, so that serving one costs no compression. */
function precompress(): Plugin {
  let outDir = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      outDir = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const names = (await readdir(outDir)).filter((name) => /\.(js|css|svg)$/.test(name));
      for (const name of names) {
        const file = path.join(outDir, name);
        const content = await readFile(file);
        await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
        await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
      }
    },
  };
}

/** Line breaks and what stands before a line mean nothing in the templates of the form. */
function squeezeTemplates(): Plugin {
  return {
    name: 'squeeze-templates',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return id.startsWith(path.join(web, 'components')) ? code.replace(/\n\s+/g, '\n') : undefined;
    },
  };
}

/** Scripts fetched on demand have no style sheets of their own to wait for: no need for Vite's helper. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id.includes('vite/preload-helper')
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}

export default defineConfig({
  root: web,
  base: '/assets/',
  // Whatever called the build (a test run sets NODE_ENV=test), what people load is Lit's production code.
  resolve: { conditions: ['module', 'browser', 'production'] },
  build: {
    outDir: path.resolve(web, '../dist/web/assets'),
    emptyOutDir: true,
    assetsDir: '',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    target: 'es2022',
    rollupOptions: {
      // What more than one script needs is one file, so that no page waits for many.
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
      // What core only computes when it is loaded need not be there where nothing uses it.
      treeshake: { moduleSideEffects: (id) => !id.startsWith(path.resolve(web, '../core')) },
      input: {
        site: path.join(web, 'components/site.ts'),
        // Loaded by pages with the editing form alone.
        edit: path.join(web, 'components/edit-form/edit-form.ts'),
        // Loaded by pages where code is written.
        code: path.join(web, 'components/code-editor/editors.ts'),
        workbench: path.join(web, 'components/sparql-workbench/sparql-workbench.ts'),
        style: path.join(web, 'styles/site.css'),
        // Loaded by the workbench alone.
        sparql: path.join(web, 'styles/sparql.css'),
      },
    },
  },
  plugins: [squeezeTemplates(), plainImports(), precompress()],
});
