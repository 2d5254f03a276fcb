package eu.doelboom.e2e.fuzz;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A listener who leaves as soon as the stream is open. */
final class Hangup implements HttpResponse.BodySubscriber<byte[]> {

    private final CompletableFuture<byte[]> nothing = new CompletableFuture<>();

    @Override
    public CompletionStage<byte[]> getBody() {
        return nothing;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.cancel();
        nothing.complete(new byte[0]);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {}

    @Override
    public void onError(Throwable failure) {
        nothing.complete(new byte[0]);
    }

    @Override
    public void onComplete() {
        nothing.complete(new byte[0]);
    }
}
