package eu.doelboom.edge.violator;

import java.sql.Connection;

/** An edge that opens the database. */
class ThickEdge {
    Connection connection;
}
