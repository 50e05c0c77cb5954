/**
 * Connects a form's schema to react-hook-form. The library's own zod resolver knows only the schema; ours also takes
 * rules that need what the lookups answered (how many brokers a flavor takes), and keeps one error a field: the first.
 */
import { toNestErrors } from '@hookform/resolvers';
import type { FieldError, FieldValues, Resolver } from 'react-hook-form';
import type * as z from 'zod/mini';

/** One thing that is wrong: the field's path and the packed error (see i18n/form-error.ts). */
export interface FormIssue {
  path: string;
  message: string;
}

/** Anything that judges values. */
export type FormCheck<V> = (values: V) => FormIssue[];

/**
 * @param schema a form's schema, whose messages are packed errors
 * @returns a check that lists every broken rule of the schema, in the order of the fields
 */
export function schemaCheck<V>(schema: z.ZodMiniType): FormCheck<V> {
  return (values) => {
    const result = schema.safeParse(values);
    if (result.success) return [];
    return result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  };
}

/**
 * @param check what judges the values; it may read the newest lookups each time it is called
 * @returns a resolver for `useForm`
 */
export function formResolver<V extends FieldValues>(check: FormCheck<V>): Resolver<V> {
  return (values, _context, options) => {
    const errors: Record<string, FieldError> = {};
    for (const { path, message } of check(values)) {
      errors[path] ??= { type: 'rule', message };
    }
    return Object.keys(errors).length === 0
      ? { values, errors: {} }
      : { values: {}, errors: toNestErrors<V>(errors, options) };
  };
}
