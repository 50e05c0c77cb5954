import { SANDBOX_PROJECT_ID } from '../../sandbox/credentials';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';

export interface Project {
  id: string;
  name: string;
}

/**
 * A cloud of several projects, each with its own sandbox.
 * @param sandbox IAM, and the cloud of its own project
 * @param projects that IAM lists
 */
export function withProjects(sandbox: Sandbox, projects: readonly Project[]): (request: Request) => Promise<Response> {
  const others = new Map(
    projects.flatMap(({ id }) => (id === SANDBOX_PROJECT_ID ? [] : [[id, createSandbox()] as const])),
  );
  return async (request) => {
    const { url, method, headers } = request;
    const text = await request.text();
    const [id, other] = [...others].find(([one]) => url.includes(one) || text.includes(one)) ?? [SANDBOX_PROJECT_ID];
    // A token for any project becomes one for the sandbox's own.
    const asOwn = (words: string) => words.replaceAll(id, SANDBOX_PROJECT_ID);
    const asked = new Request(asOwn(url), { method, headers, body: asOwn(text) || null });
    if (other && url.includes(id)) asked.headers.set('x-auth-token', other.token());
    const answer = await (other && url.includes(id) ? other : sandbox)(asked);
    const isList = /\/v3\/(?:auth\/)?projects$/.test(new URL(url).pathname);
    return isList && answer.ok ? Response.json({ projects }) : answer;
  };
}
