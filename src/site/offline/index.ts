export { offline, writeOffline } from './build/integration.ts';
export type { OfflineSite } from './build/integration.ts';
export { offlineSite } from './site.ts';
