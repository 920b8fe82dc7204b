import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ReadResult } from '../../corpus/index.ts';
import { createAnswer } from './answer.ts';
import { createEndpoint } from './endpoint.ts';
import { APP_ID, ENDPOINT, TOKEN_EVENT, type Greeting } from './shared/protocol.ts';

/** What annotating works on. */
export interface AnnotateOptions {
  /** The content folder, absolute or from the folder that the server was started in. */
  readonly folder: string;
  /** The content as the pages show it. */
  readonly read: () => ReadResult;
  /** The same as if it held one more file. */
  readonly readWith: (parts: readonly string[], text: string) => ReadResult;
}

const ICON =
  '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M3 5h9M3 9h6M3 13h4"/><path d="m10.5 16.5.6-2.9 5.2-5.2a1.3 1.3 0 0 1 1.9 1.9l-5.2 5.2z"/></svg>';

/**
 * Puts the app "Annotate" into the toolbar of the dev server: whoever reads there selects words, fills in what
 * is claimed, and saves the claim’s file. Of a build it is no part.
 * @see https://docs.astro.build/en/reference/dev-toolbar-app-reference/
 */
export function annotate({ folder, read, readWith }: AnnotateOptions): AstroIntegration {
  let base = '/';
  return {
    name: 'scholium:annotate',
    hooks: {
      'astro:config:setup': ({ command, addDevToolbarApp }) => {
        if (command !== 'dev') return;
        addDevToolbarApp({
          id: APP_ID,
          name: 'Annotate',
          icon: ICON,
          entrypoint: new URL(`./browser/app${path.extname(import.meta.filename)}`, import.meta.url),
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server, toolbar }) => {
        const token = randomBytes(32).toString('base64url');
        const endpoint = `${base}${ENDPOINT}`;
        toolbar.onAppInitialized(APP_ID, () => {
          toolbar.send(TOKEN_EVENT, { token, endpoint } satisfies Greeting);
        });
        const { allowedHosts, https } = server.config.server;
        const cwd = process.cwd();
        const root = path.resolve(folder);
        const answer = createAnswer({
          cwd,
          root,
          label: folder,
          base,
          read,
          readWith,
          today: () => new Date().toISOString().slice(0, 10),
        });
        const hosts = Array.isArray(allowedHosts) ? allowedHosts : [];
        server.middlewares.use(
          createEndpoint(endpoint, () => ({ token, isHttps: https !== undefined, hosts }), answer),
        );
      },
    },
  };
}
