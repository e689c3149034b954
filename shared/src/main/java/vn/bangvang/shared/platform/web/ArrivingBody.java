package vn.bangvang.shared.platform.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Takes a body as its parts come in; between them no thread waits. */
final class ArrivingBody implements ReadListener, AsyncListener {

    private final ServletInputStream in;
    private final int limit;
    private final BodyRoom room;
    private final BodyReceiver receiver;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean done;

    ArrivingBody(ServletInputStream in, int limit, BodyRoom room, BodyReceiver receiver) {
        this.in = in;
        this.limit = limit;
        this.room = room;
        this.receiver = receiver;
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] part = new byte[8_192];
        while (!done && in.isReady() && !in.isFinished()) {
            int read = in.read(part);
            if (read < 0) {
                return;
            }
            if (bytes.size() + read > limit) {
                fail(WholeBody.tooLarge(limit));
            } else if (!room.take(read)) {
                fail(new Turned(WebReason.UNAVAILABLE));
            } else {
                bytes.write(part, 0, read);
            }
        }
    }

    @Override
    public void onAllDataRead() {
        if (ended()) {
            receiver.arrived(bytes.toByteArray());
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        fail(new Turned(WebReason.REQUEST_TIMEOUT));
    }

    @Override
    public void onError(Throwable broken) {
        if (ended()) {
            receiver.failed(null);
        }
    }

    private void fail(RuntimeException why) {
        if (ended()) {
            receiver.failed(why);
        }
    }

    private boolean ended() {
        boolean first = !done;
        if (first) {
            done = true;
            room.giveBack(bytes.size());
        }
        return first;
    }

    @Override
    public void onError(AsyncEvent event) {
        onError(event.getThrowable());
    }

    @Override
    public void onComplete(AsyncEvent event) {
        ended();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Whoever waits for something else later is not waiting for this body.
    }
}
