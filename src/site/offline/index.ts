export { offline, writeOffline } from './build/integration.ts';
export type { OfflineSite, OfflineTextSite } from './build/integration.ts';
export { offlineSite } from './site.ts';
