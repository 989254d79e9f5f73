/**
 * Whether Windows keeps a file or folder name for a device, whatever its ending and case: `con`,
 * `nul.html`, `COM¹.txt`. Such a name cannot be checked out, unpacked or synchronised there.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export const isDeviceName = (name: string): boolean => DEVICE.test(name);

// "con", "lpt1.tar.gz", "nul .txt": blanks before the ending do not count.
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?:\.|$)/i;
