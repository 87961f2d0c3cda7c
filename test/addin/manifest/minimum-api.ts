/** The version of ExcelApi that the manifest asks for. The tests of the add-in run at it, with the library's own gate against newer members. */
export const minimumApi = "1.8";
