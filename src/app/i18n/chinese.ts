/** `zh-cn.ts` of every folder, and `*.zh-cn.ts` beside a long catalog. */
import type { Chinese } from './i18n';

const files = import.meta.glob<Chinese>(['../**/zh-cn.ts', '../**/*.zh-cn.ts'], { eager: true, import: 'default' });

export const chinese: Chinese = Object.assign({}, ...Object.values(files));
