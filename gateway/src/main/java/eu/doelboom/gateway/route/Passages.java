package eu.doelboom.gateway.route;

import eu.doelboom.gateway.door.Answers;
import eu.doelboom.gateway.door.DoorSettings;
import jakarta.inject.Singleton;

/** Makes ready the way of each call. */
@Singleton
class Passages {

    private final DoorSettings settings;
    private final Answers answers;

    Passages(DoorSettings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    Passage of(Call call, Guard.Permit permit) {
        return new Passage(call, permit, settings, answers);
    }

    long maxBodySize() {
        return settings.maxBodySize().asLongValue();
    }
}
