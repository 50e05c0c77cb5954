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

/** Environment variables that hold the access key, for every SDK. */
export const ACCESS_KEY_VARIABLE = 'HUAWEICLOUD_SDK_AK';
export const SECRET_KEY_VARIABLE = 'HUAWEICLOUD_SDK_SK';
