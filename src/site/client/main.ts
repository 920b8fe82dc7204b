/**
 * What script adds to the pages, in one file that all of them share: keys and copying, search, and on the
 * reading page its tools. What only some readers ask for comes when they do.
 */
import opened from '../styles/opened.css?inline';
import { adoptStyle } from './adopt-style.ts';
import { fetchFaces } from './faces.ts';
import './site.ts';
import './reading.ts';
import './search-open.ts';

adoptStyle(opened);
fetchFaces();
