import { html, type Html, trusted } from "./html.ts";

/** What stands before the body of every page: it loads nothing, and its looks are its own. */
export const pageHead = (title: string, style: string): Html =>
  html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <style>
      ${trusted(style)}
    </style>
  </head>`;
