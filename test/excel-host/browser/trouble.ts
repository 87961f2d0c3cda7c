import type { BrowserContext, Page } from "playwright-core";

/** What a page complained about. */
export interface Trouble {
  /** Messages on the console that are errors or warnings, and errors nobody caught. */
  readonly errors: string[];
  /** Violations of the page's own policy by the add-in. */
  readonly violations: string[];
  /** Violations by Office.js itself, which styles its dialogs inline on the web, Mac and iPad. */
  readonly officeJsViolations: string[];
}

interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly source: string;
  readonly line: number;
  readonly sample: string;
}

/** Reports each violation before any script of the page runs. */
const reporter = `addEventListener("securitypolicyviolation", (event) => {
  if (event.isTrusted) window.__violation?.({ directive: event.effectiveDirective, blocked: event.blockedURI,
    source: event.sourceFile ?? "", line: event.lineNumber, sample: event.sample });
}, true);`;

/** Chromium says on the console, too, what the policy forbade. */
const isPolicyMessage = /Content Security Policy/u;

/** Listens to all that goes wrong in the pages of a context. */
export async function watchTrouble(context: BrowserContext): Promise<Trouble> {
  const trouble: Trouble = { errors: [], violations: [], officeJsViolations: [] };
  await context.exposeBinding("__violation", (_, violation: Violation) => {
    const told = `${violation.directive} ${violation.blocked} at ${violation.source}:${violation.line} ${violation.sample}`.trim();
    (isOfficeJs(violation) ? trouble.officeJsViolations : trouble.violations).push(told);
  });
  await context.addInitScript({ content: reporter });
  context.on("page", (page) => listen(page, trouble));
  return trouble;
}

function listen(page: Page, trouble: Trouble): void {
  page.on("pageerror", (error) => trouble.errors.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    const isBad = message.type() === "error" || message.type() === "warning";
    if (isBad && !isPolicyMessage.test(message.text())) trouble.errors.push(`${message.type()}: ${message.text()}`);
  });
}

function isOfficeJs({ source }: Violation): boolean {
  return source.startsWith("https://appsforoffice.microsoft.com/");
}
