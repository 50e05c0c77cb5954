/** The SDKs' name for a field: `enable_publicip` becomes `EnablePublicip`. */
export const pascalCase = (field: string): string =>
  field
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

/** In camel case, as Java and JavaScript name methods. */
export const camelCase = (name: string): string => name.charAt(0) + pascalCase(name).slice(1);

/** The SDKs' own variable for the access key, then that of the LTS document's samples. */
export const ACCESS_KEY_VARIABLES = ['HUAWEICLOUD_SDK_AK', 'CLOUD_SDK_AK'] as const;
export const SECRET_KEY_VARIABLES = ['HUAWEICLOUD_SDK_SK', 'CLOUD_SDK_SK'] as const;
