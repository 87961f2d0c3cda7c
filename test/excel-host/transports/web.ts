import { pathTypes, type RequestBody } from "../protocol/request.ts";
import type { Completion } from "./desktop.ts";
import type { HostLine } from "./host-line.ts";

/** The bridge of Excel on the web: the page around the pane's frame speaks with it through messages. */
export interface Web {
  /** Name with which the frame has to be created. */
  readonly frameName: string;
  /** Takes a message of the frame; what is not for the host is ignored. */
  readonly receive: (message: unknown) => void;
  readonly completions: Completion[];
  /** Presses a ribbon button whose action is ExecuteFunction with this name. */
  readonly runCommand: (name: string, controlId?: string) => void;
}

interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: unknown;
  readonly _data: MessageData;
}

interface MessageData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

const conversation = "conversation";
const control = "control";
const messageTypes = { request: 0, response: 1 } as const;
const responseTypes = { call: 0, event: 1 } as const;
const actions = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
/** Numbers of the host's functions. */
const dispatch = { saveSettings: 76, richApiRequest: 93, commandCompleted: 94 } as const;
const unknownFunction = 5001;
const done = { Version: 1, Error: 0 } as const;

/** Builds the bridge over a host; `origin` is that of the page around the frame. There is no Office theme on it. */
export function web(host: HostLine, origin: string, post: (message: string) => void): Web {
  const listeners = new Map<string, unknown>();
  const completions: Completion[] = [];
  const send = (name: string, correlation: unknown, responseType: number, data: unknown): void => {
    post(
      JSON.stringify({
        _messageType: messageTypes.response,
        _responseType: responseType,
        _actionName: name,
        _conversationId: conversation,
        _correlationId: correlation,
        _origin: origin,
        _serializerVersion: 1,
        _errorCode: 0,
        _data: data,
      }),
    );
  };
  const fire = (name: string, data: unknown): void => {
    if (listeners.has(name)) send(name, listeners.get(name), responseTypes.event, data);
  };
  host.onMessage(({ category, type, target, message }) => {
    fire("richApiMessage", { ...done, ArrayData: [[category, type, target, message, 0, false]] });
  });
  const receive = (received: unknown): void => {
    const message = read(received);
    if (message === null) return;
    const { _actionType: action, _actionName: name, _correlationId: correlation } = message;
    if (action === actions.registerEvent) listeners.set(name, correlation);
    if (action === actions.unregisterEvent) listeners.delete(name);
    const answered = action === actions.invoke ? invoke(host, message, completions) : Promise.resolve(done);
    void answered.then((data) => send(name, correlation, responseTypes.call, data));
  };
  const runCommand = (name: string, controlId = "button"): void => {
    fire("appCommandInvoked", [`command-${completions.length + 1}`, name, JSON.stringify({ source: { id: controlId } })]);
  };
  const hostInfo = `Excel$Web$16.00$${host.locale}$correlation$$$0`;
  const frameName = JSON.stringify({
    baseFrameName: "addin",
    hostInfo,
    xdmInfo: `${conversation}|${control}|${origin}`,
    serializerVersion: 1,
    flights: "[]",
  });
  return { frameName, receive, completions, runCommand };
}

/** A request of the library, or null where the message is none. */
function read(received: unknown): Message | null {
  if (typeof received !== "string") return null;
  try {
    const message: Message = JSON.parse(received);
    const { _messageType: type, _conversationId: partners } = message;
    return type === messageTypes.request && partners === conversation ? message : null;
  } catch {
    return null;
  }
}

async function invoke(host: HostLine, { _actionName: name, _data: data }: Message, completions: Completion[]): Promise<unknown> {
  if (name === "ContextActivationManager_getAppContextAsync") return contextOf(host);
  // Focus and usage are reported to the host, which says nothing to that.
  if (name !== "executeMethod") return null;
  switch (data.DdaMethod?.DispatchId) {
    case dispatch.richApiRequest: {
      const [partition, , , , text, , flags] = data.ArrayData ?? [];
      const request = partition === ownPartition ? withoutPartition(String(text)) : String(text);
      const { code, body } = await host.request(request, Number(flags));
      return code === 0 ? { ...done, Data: [200, ["Content-Type", "application/json"], body] } : { Version: 1, Error: code };
    }
    case dispatch.commandCompleted:
      completions.push(data.ArrayData ?? []);
      return done;
    case dispatch.saveSettings: {
      const { settings } = host.workbook;
      const saved = data.DdaSettingsMethod?.Properties ?? [];
      settings.splice(0, settings.length, ...saved.map(([key, value]) => ({ key, value: JSON.parse(value) as unknown })));
      return done;
    }
    case undefined:
    default:
      return { Version: 1, Error: unknownFunction };
  }
}

/** Requests to the one object that only Excel on the web has: it makes and opens a workbook at once. */
const ownPartition = "WacPartition";

/** The same request as the other Excels understand it. */
function withoutPartition(text: string): string {
  const request: RequestBody = JSON.parse(text);
  const root = Object.values(request.ObjectPaths).find(({ ObjectPathType: type }) => type === pathTypes.root);
  if (root === undefined) return text;
  const application = {
    Id: Math.max(...Object.keys(request.ObjectPaths).map(Number)) + 1,
    Name: "Application",
    ParentObjectPathId: root.Id,
  };
  const calls = request.Actions.map((action) =>
    action.Name === "CreateAndOpenWorkbook" ? { ...action, Name: "CreateWorkbook", ObjectPathId: application.Id } : action,
  );
  const paths = { ...request.ObjectPaths, [application.Id]: { ...application, ObjectPathType: pathTypes.property } };
  return JSON.stringify({ ...request, Actions: calls, ObjectPaths: paths });
}

function contextOf(host: HostLine): Readonly<Record<string, unknown>> {
  return {
    _id: control,
    _appName: 16, // Excel on the web
    _appVersion: "16.00",
    _appUILocale: host.locale,
    _dataLocale: host.locale,
    _docUrl: `https://example.test/${host.workbook.name}`,
    _clientMode: 0,
    _settings: Object.fromEntries(host.workbook.settings.map(({ key, value }) => [key, JSON.stringify(value)])),
    _reason: "inserted",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: "instance",
    _requirementMatrix: JSON.stringify(host.apis),
    _hostFullVersion: "16.0.18000.41000",
    _appDomains: [],
    _initialDisplayMode: 0,
  };
}
