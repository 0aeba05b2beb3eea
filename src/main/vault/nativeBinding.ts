/** Where SQLite's native part lies, when it is not the one in its package: an older Electron needs one built for it. */
export function nativeBinding(): { nativeBinding?: string } {
  const path = process.env['EVENKEEL_SQLITE_BINDING'];
  return path === undefined ? {} : { nativeBinding: path };
}
