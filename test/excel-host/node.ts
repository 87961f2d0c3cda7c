import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

import { Host, type HostOptions } from "./host.ts";
import type { WorkbookModel } from "./model/workbook-model.ts";
import type { Property } from "./model/types.ts";
import { type Completion, desktop } from "./transports/desktop.ts";

export interface BootOptions extends HostOptions {
  /** Lets the client refuse members that the reported requirement sets do not have. On by default. */
  readonly gate?: boolean;
}

/** Excel with the add-in's side of it: Microsoft's client, unmodified. */
export interface BootedExcel extends Library {
  readonly workbook: WorkbookModel;
  readonly host: Host;
  /** What stands in `Office.context.document.settings`. */
  readonly settings: readonly Property[];
  /** Ribbon commands that were completed. */
  readonly completions: readonly Completion[];
  /** Presses a ribbon button. */
  runCommand(name: string, controlId?: string): void;
  readonly window: Readonly<Record<string, unknown>>;
}

const dist = path.resolve(import.meta.dirname, "../../node_modules/@microsoft/office-js/dist");
const scripts = new Map<string, vm.Script>();

function script(name: string): vm.Script | null {
  const file = path.join(dist, name);
  const known = scripts.get(file);
  if (known !== undefined || !existsSync(file)) return known ?? null;
  const compiled = new vm.Script(readFileSync(file, "utf8"), { filename: file });
  scripts.set(file, compiled);
  return compiled;
}

/** Starts the client in a context of its own, against a new host, and waits until Office is ready. */
export async function bootExcel(options: BootOptions = {}): Promise<BootedExcel> {
  const host = new Host(options);
  const bridge = desktop(host);
  const window = newWindow(bridge.external);
  script("office.debug.js")?.runInContext(vm.createContext(window));
  const office = fromWindow(window, "Office");
  await office.onReady();
  const extension = fromWindow(window, "OfficeExtension");
  if (options.gate ?? true) setGate(extension);
  return {
    Excel: fromWindow(window, "Excel"),
    Office: office,
    OfficeExtension: extension,
    workbook: host.workbook,
    host,
    get settings(): readonly Property[] {
      return host.workbook.settings;
    },
    completions: bridge.completions,
    runCommand: (name, controlId) => bridge.runCommand(name, controlId),
    window,
  };
}

/** What the client put into its window, under the types that its package declares. */
interface Library {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

function fromWindow<Name extends keyof Library>(window: object, name: Name): Library[Name] {
  return Reflect.get(window, name);
}

/** The library carries a check of requirement sets for every member, which it leaves off. */
function setGate(extension: object): void {
  Reflect.set(Reflect.get(extension, "CommonUtility"), "_doApiNotSupportedCheck", true);
}

const globals = ["Excel", "Office", "OfficeExtension"] as const;

/** Gives the add-in's code the globals it has in a task pane. */
export function installGlobals(booted: BootedExcel): void {
  for (const name of globals) Object.assign(globalThis, { [name]: booted[name] });
}

/** Takes them away again. */
export function removeGlobals(): void {
  for (const name of globals) Reflect.deleteProperty(globalThis, name);
}

/** As much of a browser window as office.js touches. */
function newWindow(external: unknown): Record<string, unknown> {
  const location = new URL("https://addin.test/taskpane.html");
  const storage = newStorage();
  const window: Record<string, unknown> = {
    external,
    location,
    navigator: { userAgent: "node", language: "en-US", onLine: true },
    sessionStorage: storage,
    localStorage: storage,
    performance,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    URL,
    TextEncoder,
    TextDecoder,
    MessageChannel,
    crypto: globalThis.crypto,
    name: "",
    history: {},
    opener: null,
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    XMLHttpRequest: SilentRequest,
    fetch: () => Promise.reject(new Error("The emulated host has no network.")),
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  window["document"] = newDocument(window, location);
  return window;
}

/** A request that never leaves. */
class SilentRequest {
  open(): void {
    nothing();
  }
  send(): void {
    nothing();
  }
  setRequestHeader(): void {
    nothing();
  }
}

interface FakeElement {
  readonly tagName: string;
  src?: string;
  onload?: (event: object) => void;
  onerror?: (event: object) => void;
  [member: string]: unknown;
}

const site = "https://lib/";

/** A document whose head runs the scripts that are put into it, from the package. */
function newDocument(window: Record<string, unknown>, location: URL): Record<string, unknown> {
  const append = (child: FakeElement): FakeElement => {
    if (child.tagName === "SCRIPT") setTimeout(() => load(window, child), 0);
    return child;
  };
  const element = (tag: string): FakeElement => {
    const attributes = new Map<string, string>();
    const made: FakeElement = {
      tagName: tag.toUpperCase(),
      style: {},
      setAttribute: (name: string, value: string) => {
        attributes.set(name, value);
        if (name === "src") made.src = value;
      },
      getAttribute: (name: string) => attributes.get(name) ?? made[name],
      appendChild: append,
      addEventListener: nothing,
      removeEventListener: nothing,
    };
    return made;
  };
  const tag = element("script");
  tag.src = `${site}office.debug.js`;
  const head = element("head");
  return {
    readyState: "complete",
    domain: "addin.test",
    cookie: "",
    location,
    head,
    body: element("body"),
    documentElement: element("html"),
    createElement: element,
    getElementsByTagName: (name: string) => (name === "script" ? [tag] : name === "head" ? [head] : []),
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener: nothing,
    removeEventListener: nothing,
  };
}

function load(window: Record<string, unknown>, child: FakeElement): void {
  const [name = ""] = String(child.src).replace(site, "").split(/[?#]/);
  const found = script(name);
  found?.runInContext(window);
  if (found === null) child.onerror?.({});
  else child.onload?.({});
}

function newStorage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    clear: () => items.clear(),
    get length() {
      return items.size;
    },
  };
}

function nothing(): void {
  // The stub has nothing to do.
}
