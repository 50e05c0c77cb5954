/** An instance's name as a file name, without extension. */
export const fileStem = (name: string): string => name.replace(/[^\w-]/g, '') || 'kafka-instance';

export function download(file: string, text: string, type = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // The browser has a copy by then.
  URL.revokeObjectURL(address);
}
