/**
 * What script adds to the pages, in one file that all of them share: keys and copying, search, and on the
 * reading page its tools. What only some readers ask for comes when they do.
 */
import '../frame/browser/site.ts';
import './reading.ts';
import '../search/browser/open.ts';
import { adoptStyle, fetchFaces } from '../frame/browser/index.ts';
import opened from '../frame/browser/opened.css?inline';

adoptStyle(opened);
fetchFaces();
