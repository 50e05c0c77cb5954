import * as z from 'zod/mini';
import { listOf, named, optionalFlag, optionalText, rowId, shownText } from './lenient';

const name = z.string().check(z.minLength(1));

/** The token is in the response's `X-Subject-Token`. */
export const passwordTokenRequest = z.object({
  auth: z.object({
    identity: z.object({
      methods: z.array(z.string()),
      password: z.object({
        user: z.object({ name, password: z.string(), domain: z.object({ name }) }),
      }),
    }),
    scope: z.optional(
      z.object({
        project: z.optional(z.object({ id: z.optional(z.string()), name: z.optional(z.string()) })),
        domain: z.optional(z.object({ id: z.optional(z.string()), name: z.optional(z.string()) })),
      }),
    ),
  }),
});

export const tokenResponse = z.object({
  token: z.object({ expires_at: z.string(), issued_at: optionalText }),
});

/** `GET /v3/auth/tokens`: a project's token has `project`, an account's has `domain`. */
export const checkedToken = z.object({
  token: z.object({ project: z.nullish(z.object({ id: z.string() })), domain: z.nullish(z.unknown()) }),
});

export const projectList = listOf(
  'projects',
  named(z.object({ id: rowId, name: shownText, enabled: optionalFlag, domain_id: optionalText })),
  {},
);
