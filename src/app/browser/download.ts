/** @returns an instance's name as the name of a file, without ending */
export const fileStem = (name: string): string => name.replace(/[^\w-]/g, '') || 'kafka-instance';

/**
 * Has the browser save a text as a file.
 * @param file its name
 * @param text what stands in it; a secret only where the person asks for it
 * @param type its media type
 */
export function download(file: string, text: string, type = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // The browser has taken it by then; what it holds need not stay in memory.
  URL.revokeObjectURL(address);
}
