/**
 * Serves the site as `astro dev` does and prints where, for tests: that command itself serves a project once only, and
 * would be in the way of whoever has it running. Run as a process of its own.
 */
import { dev } from 'astro';

const { address } = await dev({ logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
console.log(`http://127.0.0.1:${address.port}`);
