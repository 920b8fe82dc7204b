import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { moduleName, siteModules, type SiteFiles } from '../../../src/integration/modules.ts';
import { COMPONENTS } from '../../../src/integration/components.ts';
import { temporaryFolder } from '../../temporary.ts';

const CODE = path.resolve(import.meta.dirname, '../../../src');
const NONE: SiteFiles = { styles: undefined, faces: true, logo: undefined, components: {}, exports: [] };

test.each([
  ['styles', { styles: './site.css' }],
  ['logo.src', { logo: { src: 'logo.svg', inPlaceOfName: false } }],
  ['exports[0]', { exports: ['./x.ts'] }],
  ['components.Footer', { components: { Footer: './src/Footer.astro' } }],
])(
  'a file of the site that is missing is named with the option %s and where it was looked for',
  (option, files) => {
    const root = temporaryFolder();
    expect(() => siteModules({ ...NONE, ...files }, root, CODE)).toThrow(
      `The option ${option} of scholium() names "`,
    );
    expect(() => siteModules({ ...NONE, ...files }, root, CODE)).toThrow(`there is no file ${root}`);
  },
);

test.each([
  ['.\\src\\site.css', 'Write / between folders, which every system reads.'],
  ['C:/readings/site.css', '`C:` names a disk of Windows: give the path from the folder of the project'],
])('a path that another system wrote is told as that: %s', (styles, said) => {
  expect(() => siteModules({ ...NONE, styles }, temporaryFolder(), CODE)).toThrow(said);
});

test('paths of Windows name modules as Vite does', () => {
  expect(moduleName('C:\\site\\src\\a b.css', path.win32)).toBe('C:/site/src/a b.css');
});

test('a component is the site’s own for the package, and the package’s for the site', async () => {
  const root = temporaryFolder();
  const own = path.join(root, 'Footer.astro');
  writeFileSync(own, '');
  const plugin = siteModules({ ...NONE, components: { Footer: './Footer.astro' } }, root, CODE);
  const { resolveId, load } = plugin as unknown as {
    resolveId: (this: unknown, source: string, importer: string, options: object) => Promise<unknown>;
    load: (id: string) => string | null;
  };
  const context = {
    resolve: async (source: string, importer: string) => ({
      id: path.resolve(path.dirname(importer), source),
    }),
  };
  const from = (source: string, importer: string) => resolveId.call(context, source, importer, {});
  const layouts = path.join(CODE, 'site/frame/layouts');
  expect(await from('./Footer.astro', path.join(layouts, 'Base.astro'))).toBe(own);
  expect(await from('./Head.astro', path.join(layouts, 'Base.astro'))).toEqual({
    id: path.join(layouts, 'Head.astro'),
  });
  await expect(from('scholium/components/Foter.astro', own)).rejects.toThrow(
    `${own} imports scholium/components/Foter.astro, which is no component of the package: those are Head, `,
  );
  const original = await from('scholium/components/Footer.astro', own);
  expect(load(String(await from('scholium/components/ClaimCard.astro', own)))).toContain(
    'export default asking(Component, "ClaimCard", ["article","claim"]);',
  );
  expect(load(String(original))).toContain(`import Component from "${path.join(layouts, 'Footer.astro')}"`);
});

test('every component that a site may replace is there, and is exported by its name', async () => {
  const { exports } = (await import('../../../package.json', { with: { type: 'json' } })).default;
  for (const [name, { file }] of Object.entries(COMPONENTS)) {
    expect(exports).toHaveProperty([`./components/${name}.astro`], `./src/${file}`);
  }
});

test.each<[string, Partial<SiteFiles>, readonly string[]]>([
  ['a site that changes nothing none', {}, []],
  ['a site with a logo that of logos', { logo: { src: 'own.svg', inPlaceOfName: false } }, ['logo.css']],
  ['a site with its own letters for texts that without ours, and its own last', { faces: 'sans', styles: 'own.css' }, ['without-serif.css', 'own.css']],
  ['a site with none of our letters both', { faces: false }, ['without-serif.css', 'without-sans.css']],
])('of the styles that few sites need %s', (_, files, names) => {
  const root = temporaryFolder();
  for (const name of ['own.css', 'own.svg']) writeFileSync(path.join(root, name), '');
  const { load } = siteModules({ ...NONE, ...files }, root, CODE) as unknown as { load: (id: string) => string };
  const imported = [...load('\0virtual:scholium/styles').matchAll(/import "(.+?)";/g)].map(([, file]) => file!);
  expect(imported.map((file) => path.basename(file))).toEqual(names);
  expect(imported.filter((file) => !existsSync(file))).toEqual([]);
}); // prettier-ignore
