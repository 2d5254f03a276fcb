package eu.doelboom.edge.paging;

import jakarta.ws.rs.RedirectionException;
import java.net.URI;

/** The caller asked for the last page without knowing its number; he is sent there. */
class LastPage extends RedirectionException {

    private static final int TEMPORARY_REDIRECT = 307;

    LastPage(URI target) {
        super(TEMPORARY_REDIRECT, target);
    }
}
