/** The style of a book: little, for readers choose their own. */
export default `body { line-height: 1.5; }
h1, h2, h3 { line-height: 1.2; }
h2 { font-size: 1.15em; margin-top: 2em; }
h3 { font-size: 1em; }
mark { background: none; color: inherit; text-decoration: underline; }
.noteref, .footref { font-size: 0.7em; vertical-align: super; line-height: 1; text-decoration: none; }
.speaker { font-weight: bold; }
.standfirst { font-style: italic; }
.byline, .disclaimer, .links { font-size: 0.9em; }
aside { margin-top: 2em; }
dt { font-weight: bold; }
dd { margin: 0; }
pre { white-space: pre-wrap; }
img { max-width: 100%; height: auto; }
`;
