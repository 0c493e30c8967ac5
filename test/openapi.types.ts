/** The OpenAPI's types as a generator sees them: `npx openapi-typescript@7.13.0 test/openapi.yaml -o test/openapi.types.ts`. */

export interface paths {
    "/contacts/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contact segments
         * @description List contact segment definitions for the organization
         */
        get: operations["listContactSegments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ListContactSegmentsOutput: {
            total: number;
            page: number;
            limit: number;
            totalPages: number;
            hasNextPage: boolean;
            hasPrevPage: boolean;
            data: components["schemas"]["ContactSegment"][];
        };
        ErrorDto: {
            statusCode?: number;
            message?: string;
            error?: string;
        };
        ContactSegment: {
            id: string;
            name: string;
            description: string | null;
            definition: {
                or: {
                    and: components["schemas"]["ContactsFilter"][];
                }[];
            } | null;
            /** @description ISO 8601 timestamp of when the segment was created */
            created_at: string | null;
            /** @description ISO 8601 timestamp of when the segment was last updated */
            updated_at: string | null;
        };
        ContactsFilter: {
            /** @constant */
            type: "all_contacts";
        } | {
            /** @constant */
            type: "contact_id_in";
            contact_ids: string[];
        } | {
            /** @constant */
            type: "contacts_created_at_between";
            /** Format: date-time */
            after?: string;
            /** Format: date-time */
            before?: string;
        } | {
            /** @constant */
            type: "contacts_email_domain_name_in";
            domain_name_in: string[];
        } | {
            /** @constant */
            type: "contacts_affected_by_sequence";
            sequence_id: string;
        } | {
            /** @constant */
            type: "contacts_name_in";
            name_in: string[];
        } | {
            /** @constant */
            type: "contacts_phone_number_in";
            phone_number_in: string[];
        } | {
            /** @constant */
            type: "contacts_email_in";
            email_in: string[];
        } | {
            /** @constant */
            type: "contacts_attributes_in";
            attributes?: {
                [key: string]: string;
            }[];
        } | {
            /** @constant */
            type: "contacts_sessions_attributes_in";
            attributes?: {
                [key: string]: string;
            }[];
        } | {
            /** @constant */
            type: "contact_belongs_to_segment";
            segment_id: string;
        } | {
            /** @constant */
            type: "last_contacted_at_between";
            /** Format: date-time */
            after?: string;
            /** Format: date-time */
            before?: string;
        } | {
            /** @constant */
            type: "last_contacted_at_with_handoff_between";
            /** Format: date-time */
            after?: string;
            /** Format: date-time */
            before?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listContactSegments: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListContactSegmentsOutput"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorDto"];
                };
            };
        };
    };
}
