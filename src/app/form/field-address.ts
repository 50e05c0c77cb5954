/** Addresses of the wizard's fields, and links to them. */
import type { MouseEvent } from 'react';
import { Link } from 'wouter';
import { focusField } from '../fields/field-id';
import { stepOf } from './check-form';

/**
 * @param path a field's path, for example `basics.name`
 * @returns the address of its step, which opens with the focus in the field and leads back to Review
 */
export const fieldAddress = (path: string): string =>
  `/create/${stepOf(path)}?return=review&field=${encodeURIComponent(path)}`;

/** Props of a link or button that leads to a field: the one on this page, or that of its step. */
export const fieldLink = (path: string) => ({
  component: Link,
  href: fieldAddress(path),
  onClick: (event: MouseEvent) => {
    if (focusField(path)) event.preventDefault();
  },
});
