import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Digests the code of a site as it is bundled: the package’s, the site’s own, their styles. `digest` gives it once all is
 * bundled; the same code in a folder of the same name has the same.
 */
export function codeOfSite(): { readonly plugin: Plugin; readonly digest: () => string } {
  const digests = new Map<string, string>();
  return {
    plugin: {
      name: 'scholium:code-of-site',
      enforce: 'post',
      generateBundle(_options, bundle) {
        const hash = createHash('sha256');
        const files = Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1));
        // Source maps change with every comment.
        for (const [name, file] of files.filter(([name]) => !name.endsWith('.map')))
          hash
            .update(`${name}\0`)
            .update(file.type === 'chunk' ? file.code : file.source)
            .update('\0');
        digests.set(this.environment.name, hash.digest('base64url'));
      },
    },
    digest: () =>
      createHash('sha256')
        .update(JSON.stringify([process.versions, ...[...digests].sort(([a], [b]) => (a < b ? -1 : 1))]))
        .digest('base64url'),
  };
}
