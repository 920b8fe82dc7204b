/**
 * What script adds to the pages, in one file that all of them share: keys and copying, search, and on the
 * reading page its tools. What only some readers ask for comes when they do.
 */
import { startSite } from './frame/browser/index.ts';
import { startOffline } from './offline/browser/index.ts';
import { startQuotations } from './quote/browser/index.ts';
import { startReading } from './reading/browser/index.ts';
import { startSearch } from './search/browser/index.ts';

startSite();
startReading();
startQuotations();
startSearch();
startOffline();
