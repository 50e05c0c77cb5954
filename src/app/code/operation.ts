import type { FirstRouteName, Route } from '../../contract/routes';
import type { CodeBody } from './code-value';
import { pascalCase } from './sdk/names';
import type { CodeTarget } from './target';

/** An object as Huawei Cloud's SDKs type it; JSON doesn't say so much. */
export interface SdkType {
  /** Its class in the SDKs. */
  class: string;
  /** Its class in the SDK for Java, if that has another name. */
  javaClass?: string;
  /** Required by the API; in Go, all other fields are pointers. */
  required?: readonly string[];
  /** Fields that are enumerations, with the wire values that the SDKs list. */
  enums?: Readonly<Record<string, readonly string[]>>;
  /** Fields that are objects, or lists of objects. */
  objects?: Readonly<Record<string, SdkType>>;
}

/** An API call as the generators need it: a new one is one entry, like `create-instance.ts`. */
export interface Operation {
  /** Header comment. */
  about: readonly string[];
  /** Snake case; files and classes are named after it. */
  name: string;
  route: FirstRouteName | Route;
  /** As in the names of the SDKs' packages. */
  service: 'kafka' | 'lts';
  /** Of the SDK's client, in snake case. */
  method: string;
  /** The first release of the SDK for Java that has the method, if newer than some in use. */
  javaSince?: string;
  /** Of the SDK's request, beside the body. */
  parameters: Readonly<Record<string, string>>;
  body: SdkType;
  terraform: {
    file: string;
    /** Added to the header comment. */
    about: readonly string[];
    type:
      | 'huaweicloud_dms_kafka_instance'
      | 'huaweicloud_dms_kafka_topic'
      | 'huaweicloud_lts_register_kafka_instance'
      | 'huaweicloud_lts_transfer';
    /** The lines between its braces. */
    resource: string;
  };
}

/** A call to be written as code. */
export interface Call {
  operation: Operation;
  target: CodeTarget;
  body: CodeBody;
}

/** @param owner the type of the object that has the field */
export const typeOf = (owner: SdkType, field: string): SdkType => owner.objects?.[field] ?? { class: field };

/** The SDK's request. A parameter that is an enumeration in the body is one here as well. */
export const requestType = ({ method, body: { enums = {} } }: Operation): SdkType => ({
  class: `${pascalCase(method)}Request`,
  enums,
});
