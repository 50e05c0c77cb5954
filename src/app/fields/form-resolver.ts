/**
 * Unlike the library's zod resolver, it takes rules that depend on lookups (brokers of a flavor), and keeps the first
 * error of each field.
 */
import { toNestErrors } from '@hookform/resolvers';
import type { FieldError, FieldValues, Resolver } from 'react-hook-form';
import type * as z from 'zod/mini';

/** `message` is a packed error (i18n/form-error.ts). */
export interface FormIssue {
  path: string;
  message: string;
}

export type FormCheck<V> = (values: V) => FormIssue[];

export function schemaCheck<V>(schema: z.ZodMiniType): FormCheck<V> {
  return (values) => {
    const result = schema.safeParse(values);
    if (result.success) return [];
    return result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  };
}

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
