import config from '../../astro.config.mjs';

/** What the build prints of the fault. */
export const FAULT = 'A fault in page code';

/** The project’s configuration with a fault in the code of pages: no article can be rendered. */
export default {
  ...config,
  vite: {
    ...config.vite,
    plugins: [
      {
        name: 'fault-in-page-code',
        load: (id: string): string | null =>
          id.endsWith('/src/article/render.ts')
            ? `export function renderArticle() { throw new Error('${FAULT}'); }\nexport function proveArticle() {}`
            : null,
      },
    ],
  },
};
