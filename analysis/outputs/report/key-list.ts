import { html, type Html } from "./html.ts";

/** The few numbers at the head of a report, each above its name. */
export const keyList = (figures: readonly (readonly [value: string, name: string])[]): Html =>
  html`<dl class="key">
    ${figures.map(
      ([value, name]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div> `,
    )}
  </dl> `;
