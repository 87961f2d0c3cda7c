/** A setting of LibreOffice: the group that it belongs to, its name and its value. */
type Setting = readonly [group: string, name: string, value: string];

const common = "/org.openoffice.Office.Common";
const proxy = "/org.openoffice.Inet/Settings";

/** A port on which nobody listens: whatever LibreOffice might ask the network for ends there. */
const nowhere: readonly (readonly [name: string, value: string])[] = [
  ["ooInetProxyType", "1"],
  ["ooInetHTTPProxyName", "127.0.0.1"],
  ["ooInetHTTPProxyPort", "9"],
  ["ooInetHTTPSProxyName", "127.0.0.1"],
  ["ooInetHTTPSProxyPort", "9"],
  ["ooInetFTPProxyName", "127.0.0.1"],
  ["ooInetFTPProxyPort", "9"],
  ["ooInetNoProxy", ""],
];

const settings: readonly Setting[] = [
  // No macro runs, wherever it comes from and whoever signed it.
  [`${common}/Security/Scripting`, "MacroSecurityLevel", "3"],
  [`${common}/Security/Scripting`, "DisableMacrosExecution", "true"],
  // No link, picture, OLE object or DDE is loaded from elsewhere.
  [`${common}/Security/Scripting`, "BlockUntrustedRefererLinks", "true"],
  [`${common}/Security/Scripting`, "DisableActiveContent", "true"],
  [`${common}/Security/Scripting`, "DisableOLEAutomation", "true"],
  ["/org.openoffice.Office.Calc/Content/Update", "Link", "2"],
  // Values stay as they were saved: a formula that asks the network is not calculated anew.
  ["/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", "1"],
  ["/org.openoffice.Office.Calc/Formula/Load", "ODFRecalcMode", "1"],
  ...nowhere.map(([name, value]): Setting => [proxy, name, value]),
  ["/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments", "AutoCheckEnabled", "false"],
  ["/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"],
  [`${common}/Misc`, "UseOpenCL", "false"],
  [`${common}/Misc`, "CrashReport", "false"],
  [`${common}/Misc`, "CollectUsageInformation", "false"],
  [`${common}/Misc`, "FirstRun", "false"],
  [`${common}/History`, "PickListSize", "0"],
  ["/org.openoffice.Office.Recovery/AutoSave", "Enabled", "false"],
];

/** What the profile of a LibreOffice that opens foreign files says, as its file registrymodifications.xcu. Settings that a version does not know are passed over. */
export const officeSettings: string = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
  ...settings.map(
    ([group, name, value]) => `<item oor:path="${group}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  ),
  "</oor:items>",
  "",
].join("\n");
