/** The cookie that holds a session's id. No script can read it, and no other site's page makes a browser send it. */

export interface CookieForm {
  /** Behind TLS the name says that it is of this host only. Cookies ignore ports, so on 127.0.0.1 the name has it. */
  name: string;
  isSecure: boolean;
}

/**
 * The cookie of a console.
 * @param front whether TLS is in front, and the port it listens on
 */
export const cookieForm = ({ isSecure, port }: { isSecure: boolean; port: number }): CookieForm => ({
  name: isSecure ? '__Host-launchpad' : `launchpad-${port}`,
  isSecure,
});

/**
 * Reads the session's id from a request.
 * @param header the header `Cookie`
 * @param form which cookie
 * @returns undefined where there is none, or more than one
 */
export function readCookie(header: string | undefined, { name }: CookieForm): string | undefined {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? values[0] : undefined;
}

const attributes = ({ isSecure }: CookieForm): string =>
  `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;

/**
 * The header `Set-Cookie` that begins a session. It ends with the browser; the gateway ends it earlier.
 * @param form which cookie
 * @param id the session's id
 */
export const setCookie = (form: CookieForm, id: string): string => `${form.name}=${id}; ${attributes(form)}`;

/**
 * The header `Set-Cookie` that ends it.
 * @param form which cookie
 */
export const clearCookie = (form: CookieForm): string => `${form.name}=; Max-Age=0; ${attributes(form)}`;
