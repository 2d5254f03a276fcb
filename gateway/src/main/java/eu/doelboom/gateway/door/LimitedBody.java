package eu.doelboom.gateway.door;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A request body that is counted while it streams. At the first byte above the limit the stream fails and passes nothing
 * more on: a length that was not declared is no way around the limit.
 */
public final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private long count;
    private @Nullable Handler<Throwable> failureHandler;

    public LimitedBody(ReadStream<Buffer> body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    /** Whether the limit has been passed. */
    public boolean isExceeded() {
        return count > limit;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        if (isExceeded()) {
            return;
        }
        count += part.length();
        if (!isExceeded()) {
            handler.handle(part);
        } else if (failureHandler != null) {
            failureHandler.handle(new BodyTooLarge(limit));
        }
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureHandler = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler == null ? null : end -> endWithin(end, handler));
        return this;
    }

    private void endWithin(Void end, Handler<Void> handler) {
        if (!isExceeded()) {
            handler.handle(end);
        }
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
