/** The style of a page that opens from a folder: no faces of its own, light and dark, and paper. */
export default `:root { color-scheme: light dark; }
body { margin: 0; line-height: 1.55; font-family: Georgia, serif; }
main { max-width: 42rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.2; }
section + section, div > section { margin-top: 3rem; }
h2 { font-size: 1.15em; margin-top: 2em; }
h3 { font-size: 1em; margin-bottom: 0; }
mark { background: none; color: inherit; text-decoration: underline; text-underline-offset: 0.2em; }
.noteref, .footref { font-size: 0.75em; vertical-align: super; line-height: 1; padding: 0 0.2em; text-decoration: none; }
.speaker { font-weight: bold; }
.standfirst { font-style: italic; }
.byline, .disclaimer, .links, footer { font-size: 0.9em; }
:target { outline: 2px solid; outline-offset: 0.2em; }
dt { font-weight: bold; }
dd { margin: 0; }
pre { white-space: pre-wrap; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid; padding: 0.2em 0.5em; }
`;
