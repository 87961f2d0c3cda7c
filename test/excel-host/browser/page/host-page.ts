import { desktop } from "../../transports/desktop.ts";
import type { HostLine } from "../../transports/host-line.ts";
import { mac } from "../../transports/mac.ts";
import { web } from "../../transports/web.ts";
import type { Facts } from "./facts.ts";

/** The page's end of the wire to the host, which lives in the test. Runs before every script of the page, or in the page around it. */

interface Frame {
  name: string;
  src: string;
  title: string;
  readonly contentWindow: { postMessage(message: string, origin: string): void };
}

/** As much of a browser window as this needs. */
interface PageWindow {
  readonly top: unknown;
  readonly location: { readonly origin: string };
  readonly document: { readonly body: { append(frame: Frame): void }; createElement(tag: "iframe"): Frame };
  readonly OSF: { readonly ScriptMessaging: Readonly<Record<string, (id: string, payload: unknown) => void>> };
  addEventListener(type: "message", listener: (event: { readonly source: unknown; readonly data: unknown }) => void): void;
  /** Set by the test. */
  readonly hostFacts: Facts;
  readonly hostRequest: HostLine["request"];
  readonly hostSettings: (settings: Settings) => Promise<void>;
  /** Called by the test. */
  hostMessage: (message: HostMessage) => void;
  runCommand: (name: string) => void;
}

type Settings = HostLine["workbook"]["settings"];
type HostMessage = Parameters<Parameters<HostLine["onMessage"]>[0]>[0];

declare const window: PageWindow;

function remoteHost(facts: Facts): HostLine {
  const listeners = new Set<(message: HostMessage) => void>();
  window.hostMessage = (message) => {
    for (const listener of listeners) listener(message);
  };
  return {
    ...facts,
    workbook: { name: facts.workbook.name, settings: reported([...facts.workbook.settings]) },
    request: (text, flags) => window.hostRequest(text, flags),
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Tells the host of every change, once it is complete. */
function reported(settings: Settings): Settings {
  let isTelling = false;
  const tell = (): void => {
    isTelling = false;
    void window.hostSettings(settings);
  };
  return new Proxy(settings, {
    set(target, key, value) {
      if (!isTelling) queueMicrotask(tell);
      isTelling = true;
      return Reflect.set(target, key, value);
    },
  });
}

function install(facts: Facts): void {
  const host = remoteHost(facts);
  if (facts.seam === "desktop") {
    const { external, runCommand } = desktop(host);
    Object.defineProperty(window, "external", { value: external });
    window.runCommand = runCommand;
  } else if (facts.seam === "web") {
    window.runCommand = framePane(host, facts.pane);
  } else if (facts.seam !== "none") {
    const { receive, runCommand } = mac(host, (callback, id, payload) => {
      // As in Excel, the answer arrives after the call has returned.
      setTimeout(() => window.OSF.ScriptMessaging[callback]?.(id, payload), 0);
    });
    Object.defineProperty(window, "webkit", { value: { messageHandlers: { Agave: { postMessage: receive } } } });
    window.runCommand = runCommand;
  }
}

/** Excel on the web shows the pane in a frame of its own page. */
function framePane(host: HostLine, pane: string): PageWindow["runCommand"] {
  const frame = window.document.createElement("iframe");
  const { frameName, receive, runCommand } = web(host, window.location.origin, (message) => {
    frame.contentWindow.postMessage(message, window.location.origin);
  });
  window.addEventListener("message", ({ source, data }) => {
    if (source === frame.contentWindow) receive(data);
  });
  // The name has to be there before the frame is.
  frame.name = frameName;
  frame.title = "CSR";
  frame.src = pane;
  window.document.body.append(frame);
  return runCommand;
}

if (window === window.top) install(window.hostFacts);
