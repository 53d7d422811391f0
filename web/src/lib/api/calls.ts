import type { paths } from './schema';

/** An address of the API description with its parameters filled in: `/api/chats/{id}` becomes `/api/chats/${number}`. */
type Filled<Path, Given> = Path extends `${infer Head}{${infer Name}}${infer Tail}`
  ? `${Head}${Parameter<Given, Name>}${Filled<Tail, Given>}`
  : Path & string;

type Parameter<Given, Name> = Name extends keyof Given ? Given[Name] & (string | number) : number;

type PathParameters<Operation> = Operation extends { parameters: { path: infer Given } }
  ? Given
  : never;

type Of<M extends string> = {
  [Path in keyof paths & `/api/${string}` as paths[Path] extends Record<M, object>
    ? Filled<Path, PathParameters<paths[Path][M & keyof paths[Path]]>>
    : never]: paths[Path][M & keyof paths[Path]];
};

/** What the description says of each address that knows the method. */
interface Calls {
  get: Of<'get'>;
  post: Of<'post'>;
  put: Of<'put'>;
  patch: Of<'patch'>;
  delete: Of<'delete'>;
}

export type Method = keyof Calls;

/** The addresses of a method; any other is a type error. */
export type Address<M extends Method> = keyof Calls[M] & string;

type Said<M extends Method, A extends Address<M>> = Calls[M][A];

type Json<Part> = Part extends { content: infer Content } ? Content[keyof Content] : undefined;

/** What the server answers when all is well. */
export type Answer<M extends Method, A extends Address<M>> =
  Said<M, A> extends { responses: infer Responses }
    ? Json<Responses[keyof Responses & (200 | 201 | 204)]>
    : never;

/** What the call carries; `undefined` where it carries nothing. */
export type Body<M extends Method, A extends Address<M>> =
  Said<M, A> extends { requestBody: infer Given } ? Json<Given> : undefined;

/** What may stand behind the question mark. */
export type Query<M extends Method, A extends Address<M>> =
  Said<M, A> extends { parameters: { query?: infer Given } } ? Given : undefined;
