export { GraphQLDateTimeISO as DateTime, GraphQLLocalDate as LocalDate } from "graphql-scalars";
