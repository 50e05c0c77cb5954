/**
 * How the vendor's SDKs turn a wire name into one of theirs.
 * @param field for example `enable_publicip`
 * @returns for example `EnablePublicip`
 */
export const pascalCase = (field: string): string =>
  field
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

/** Environment variables that hold the access key: the name of the SDKs' own, then that of the LTS document's samples. */
export const ACCESS_KEY_VARIABLES = ['HUAWEICLOUD_SDK_AK', 'CLOUD_SDK_AK'] as const;
export const SECRET_KEY_VARIABLES = ['HUAWEICLOUD_SDK_SK', 'CLOUD_SDK_SK'] as const;
