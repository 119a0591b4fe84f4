<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Absent</name>
    <message>
        <source>The test set is sealed: open it once, at the end, under Data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no test samples: raise the test share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it comes with the next update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a step or press Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no update since the network was changed or opened; make a step or press Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gradient comes in the backward phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δw comes in the update phase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivationsView</name>
    <message>
        <source>update {update:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z and a after update {update:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z and a on all training samples ({samples:,}) after update {update:,}, all neurons of a layer together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z and a on all training samples after update {update:,}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AfterUpdate</name>
    <message>
        <source>Next sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same sample again (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {count:,} is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {count:,} is made. All other numbers now are those of the new weights and of the mini-batch that comes next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {count:,} is made. All other numbers now belong to the new weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {count:,} is made: {loss} fell from {before} to {now}. All other numbers now belong to the new weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {count:,} is made: {loss} is still {now}, rounded. All other numbers now belong to the new weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {count:,} is made: {loss} was {before} and is {now} now. All other numbers now belong to the new weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {count:,}: {loss} {before} → {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk again (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through the network again; the last step makes another update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through the network with the next sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnimationDialog</name>
    <message>
        <source>Animation of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ending of the name decides: .gif, .apng, or .png for a file of each frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates between two frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the start of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where training is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{updates} updates, which are {epochs} epochs; it plays {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The outputs from the first to the last: {class_titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol} is the answer for {class_title}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backprop</name>
    <message>
        <source>Backpropagation against finite differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the gradient of the selected weight becomes its new value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In symbols, with numbers, and the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected weight a little and see the loss follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed yet: the walk has not come to this gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of every array, what it needs and why it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream × local = downstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each sample gives to the gradient of the selected weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights after update {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights at the start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackpropView</name>
    <message>
        <source>Pick a sample on the map to follow it through the network, or take a batch: all its samples go through together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the first sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the next mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last mini-batch cannot be walked through: its update has changed the weights. Choose other samples above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>Shares of the samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BiasNeurons</name>
    <message>
        <source>It is always 1: the weights of its edges are the biases.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>{name}
no δ: an input is not computed, it has no z. Its gradient is ∂L/∂x. The map and the gate graph show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}
{symbol} = {delta} on the pinned sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}
{symbol} = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}
frozen: training leaves it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}
{reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}
{symbol} = {gradient} on the next mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}
{symbol} = {gradient} on the pinned sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}
{symbol} = {gradient} on the samples of the last update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}
{symbol} = {gradient} on the training set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saturated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanvasPanel</name>
    <message>
        <source>Networks to start from, as they stand in textbooks (undo brings yours back)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facts}   ·   skip connections from one layer run together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facts}   ·   the {drawn} strongest of {edges:,} edges are drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Network canvas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>{setting} {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: {choice}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>All agree as far as rounding allows. The largest relative error, {worst}, is rounding. A larger ε makes it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All agree. The finite difference has an error of up to {worst} (parameters: {count}). A smaller ε makes it smaller (like ε²): the gradient is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All agree. The finite difference has an error of up to {worst} from rounding (parameters: {count}). A larger ε makes it smaller: the gradient is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All agree: backpropagation, gate graph and finite differences. The largest relative error is {worst}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backpropagation does not agree with the gate graph and the finite differences. Parameters: {count}, by up to {worst}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check all parameters ({count:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked parameters, the worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each parameter is moved to either side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move each parameter by ±ε, see how the loss changes, and compare with backpropagation and the gate graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two of backpropagation, gate graph and finite differences agree. Parameters: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet. For each parameter θ, ({loss}(θ + ε) − {loss}(θ − ε)) / 2ε must agree with ∂{loss}/∂θ from backpropagation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the network after update {update:,}, before it changed: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters that cross a kink, where the finite difference does not measure the slope: {count}. All others agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The derivative of the loss “{name}” is wrong. At {at} the formula gives {slope}, but the slope of the function is {numeric}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The derivative of {name} is wrong. At z = {at} the formula gives {slope}, but the slope of the function is {numeric}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finite differences do not agree with the other two, even with another ε. Parameters: {count}, by up to {worst}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate graph does not agree with backpropagation and the finite differences. Parameters: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate graph has no gradient here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate graph was computed for {some:,} of the {all:,} samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss overflows, so these cannot be compared: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees (ε too large)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees (ε too small)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backpropagation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backpropagation differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finite
difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finite difference differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate graph ({count:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate graph differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relative
error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} ({part}): relative error against ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε =</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε, as a power of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂{loss}/∂θ of {samples}:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Circuit</name>
    <message>
        <source>Character {position}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, character {position}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient of the number above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient: by how much the output grows for each 1 that {name} grows, near here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of {name}; Up and Down change it by 0.1, with Shift by 0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and Down change the number by 0.1, with Shift by 0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, row {row}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} What depends on it is left blank.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CircuitBox</name>
    <message>
        <source>Expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers, names, + − * / ^ and the functions {functions}; e and π are constants. Named steps are separated by ; or a new line (Shift+Enter), as in q = x + y; q * z. Vectors and matrices have their numbers in the text: x = [1, 2]; W = [[1, 2], [3, 4]]; W @ x is their product, and the last step is one number, such as sum(W @ x).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CircuitView</name>
    <message>
        <source>Change the expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circuit: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circuits of the course notes, and one for every pattern of the backward pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a gate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Copy code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code with its numbers; Python can run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>Click to choose what this column is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: probability</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Check the gradients of a session against finite differences, layer by layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIFFERS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw views of a session as a PNG or SVG picture; no display is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy only: no compiled kernel was built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please install these packages (their names in Debian): {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the program into the menus of a Linux desktop, for this user, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt needs the system library {name}, which is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result: {meaning}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell what is in a session: network, data, training, how far it is, its losses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of {program} in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little memory for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little memory to train this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command installs them:
  {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a session without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a session as a file for other programs: code, tables, pictures, animations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote {count} files, “{first}” to “{last}”: {form}, {size:,} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote “{first}”: {form}, {size:,} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .png or .svg file, in place of an older one; - is PNG, piped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kink lies within the difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a session (.nnplay), or a TensorFlow Playground link; - is standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a view is named twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a window has one session; start the program once for each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees, but for rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees, but for the truncation of the difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>animations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin from the start of training, not where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip {share:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commands, without a window:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv: A table. png, svg: A picture. gif, apng: An animation of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derivative of {name}: {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw every N updates, instead of evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout {share:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch:,}, update {update:,}, {seconds:.2f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every weight and bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every weight and bias with ∂L/∂w over the training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examples:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far weights are moved (1e-5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many epochs to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many pictures (60)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>install: menu entry, icons, and what opens a session (.nnplay) that is clicked; remove: take these away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its colours (light)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest relative error {error}: {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate {rate:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>losses and scores of the training so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise {noise:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not updated: {path}, for want of {tool}; it may take until the next log-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not updated: {path}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not updated: {path}: {tool} ended with {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over how many training samples, the first ones ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>override the colour theme for this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures a second ({rate})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures and animations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels of the picture for each of them ({usual:g}; {animated:g} for the frames of an animation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print it as one JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print neither results nor a progress bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the results as one JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show version and engine, and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speak this language in this run: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test set sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write, in place of an older one; - is stdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the samples with the answers of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train on past the stop rules of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is drawn (network): {views}; several, with commas between them, are drawn side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is written; without it the suffix of OUT says it. {meanings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what makes the updates: NumPy, the compiled kernel, or the faster one (automatic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to open: a session (.nnplay), a table (.csv), or a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where to save the trained session; - is standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which table a CSV file has (history). {tables}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width and height in pixels of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} edges cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{epochs:,} epochs, {updates:,} updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss}, score {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: draw a neural network, watch it learn, see every gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameters:,} gradients over {samples:,} training samples, backpropagation against centred differences and the gate graph:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, format {version}, made by {program}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} COMMAND --help explains each one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} is in the menus of the desktop now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} is no longer in the menus of the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} (--no-stop trains on)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{set} loss {loss}, R² {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{set} loss {loss}, accuracy {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{set} set: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{signal} came after training had ended at epoch {epoch:,}, update {update:,}; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{signal} came after training had ended at epoch {epoch:,}, update {update:,}; what was trained is saved to standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{signal} came after training had ended at epoch {epoch:,}, update {update:,}; what was trained is saved to “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{signal} came before training began; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{signal} ended it; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{signal} stopped training at epoch {epoch:,}, update {update:,}; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{signal} stopped training at epoch {epoch:,}, update {update:,}; what was trained is saved to standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{signal} stopped training at epoch {epoch:,}, update {update:,}; what was trained is saved to “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sizes}, {count:,} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {sets}; {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} {activation}, from {sources}, {initializer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“desktop” is for the desktops of Linux; on this system make a shortcut yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no view; views are: {views}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}”: {reason}; “{command}” cleans up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no number from {least:g} to {most:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no size such as 800x600, each side from {least} to {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a whole number from 1 to {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is neither a file nor a command. The commands are: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is neither a file nor a command; did you mean “{nearest}”? The commands are: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that can be done now is called “{query}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfusionGrid</name>
    <message>
        <source>{count} · {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{true} answered as {predicted}: {count} of {whole} samples ({share})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{true} has 1 sample; answered as {predicted}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{true} recognised: {count} of {whole} samples ({share})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix of the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix of the training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix of the validation set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the test samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the training samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the validation samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy of a class: {mean} on average, least {least} ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy of each class: {classes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by class: {mean}, least {least} ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows: the true class · columns: the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true ↓ answer → · not trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true ↓ · answered →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true ↓ · ŷ →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{axes} · not trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} of {all:,} samples have no answer (NaN); they count as wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {share}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimiser {optimizer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output {units} × {activation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   all weights and biases keep their values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   its training was no longer kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   neurons in the hidden layers: {sizes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   now: {settings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   the memory of {optimizer} is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   training starts anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   training stays at update {update:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   training was at update {left:,}, now at {update:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {copied:,} copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {copied:,} copied, {fresh:,} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {copied:,} copied, {fresh:,} new, {lost:,} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {copied:,} copied, {lost:,} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {fresh:,} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {fresh:,} new, {lost:,} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   weights and biases: {kept:,} kept, {lost:,} removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <source>Computing the new numbers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Against epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed: {settings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>penalty rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesPage</name>
    <message>
        <source>above {bound}: not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below {bound}: not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch} · update {update}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch} · update {update} · train {train} · test {test}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch} · update {update} · train {train} · test {test} · validation {validation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch} · update {update} · {changed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothed: train {train} · test {test}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothed: train {train} · test {test} · validation {validation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong: running mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong: running mean · pale: as measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test set sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update {update}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{axis} · from epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{axis} · new curves from epoch {epoch} ({changed})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{position} · {changed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>━ train {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>┅ validation {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>╍ test {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesPlot</name>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R² over the run: 1 is perfect, 0 no better than the mean of all values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss over the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of samples whose class is right, over the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which class is answered as which class, now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataFiles</name>
    <message>
        <source>Clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import another file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported: “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{name}” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “{name}” without the sealed test set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataModel</name>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Add input {feature}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add, erase and move points on the output map, with the mouse (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count} inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the network all inputs; single ones are deleted on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the network all pixels as inputs; single ones are deleted on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the network {feature} as an input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points, those of all sets together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import data …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New data set keeps the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On: with another data set, training goes on with the present weights. Off: it starts with new weights; undo brings the old training back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points can only be painted on a map of x₁ and x₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove input {feature}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the noise, in percent of half the map's width (for values and standardised inputs, in percent of 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on the rows of a CSV file of your own (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{samples:,} of {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>All samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An input, as it was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the answer is from the target: √Σ(ŷ − y)²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely this class is, as the network is to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class that the network answers now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class that the network is to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of the sample in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output for that class; of a network with one output, it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value that the network is to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network answers now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the answer is right, from the first update on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the sample is for training, testing or validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ŷ of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataTableView</name>
    <message>
        <source>Add a copy of the last sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected samples (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only training samples can be followed in Backprop; this is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only samples that the network answers wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong answers only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a training sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} samples, {train:,} for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} samples, {train:,} for training; {wrong:,} answered wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} samples; none is judged before the first update</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>APNG animation (*.apng)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All edits and training since are lost. Undo does not bring them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the unsaved work on “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don't save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors are written to this log file:
{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF animation (*.gif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to “{name}” as it was saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you overwrite it, what was changed there is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you save it here again, there may be two of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jupyter notebook (*.ipynb)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons of {layer} (1 to {largest}):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No log file of errors can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX model (*.onnx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python script (*.py)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save here again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safetensors (*.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {version}

Draw a neural network, press Run, and see every number of it.

Free software under the GNU General Public License, version 3 or later.

{log}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” already exists. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no longer there: it was moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was changed by another program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawn</name>
    <message>
        <source>All layers after its neuron are one box, with the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer is one box to keep shapes readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each neuron is one box to keep numbers readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each neuron is one box, with the loss in the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each neuron is one box; outputs and loss are one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each other layer is one box to keep shapes readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each other neuron is one box to keep numbers readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each weighted sum is one box to keep shapes readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its layer is drawn to keep shapes readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its neuron is drawn to keep numbers readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} … {last}, L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neurons}, L</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropoutLine</name>
    <message>
        <source>Dropout is off in this walk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout is off in this walk; only updates of Run and Step leave neurons out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This walk has dropout: M is 0 for what is left out, else 1/(1 − p).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This walk has the dropout of its update: some neurons are left out (their M is 0), the others are multiplied by M = 1/(1 − p).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With dropout: M is 0 or 1/(1 − p).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without dropout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message>
        <source>All in compiled C: fast for small networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiled kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each product of matrices by itself: fast for large networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The faster one for this network: {engine}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes the updates; Train → Engine changes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>{meaning}
{formula}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>--table goes with --to csv only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--{option} goes with an animation only: --to gif, --to apng, or --to png with a name such as frame-%04d.png or a folder that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--{option} goes with pictures and animations only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@ needs matrices: write them first, as in W = [[1, 2], [3, 4]]; x = [1, 2]; W @ x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A circuit with vectors has its numbers in the text, no others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma is between two inputs: write {number} for one number, or {inputs} for two inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comment with # can only follow a named step, as in q = x + y  # the sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition in square brackets is not understood: for [x &gt; 0] write step(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A formula among the inputs has no value for this sample; type another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A formula is one expression, without named steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A full batch of {batch:,} samples would take {needed:,.0f} MB of memory; use fewer samples, smaller layers or mini-batches (at most {limit:,.0f} MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link carries no points: yours are not drawn there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A local gradient of this step does not exist or is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mini-batch of {batch:,} is more than the {count:,} training samples: the page never updates then; here all of them are one mini-batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A negative number has no power {exponent:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number of a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter cannot be moved by {value}; give a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of this view is at least {width} × {height} pixels of the screen large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture {width} pixels wide needs too much memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A power below 1 has no slope at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A power of a negative number has no slope for a change of its exponent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A power with a variable exponent needs a positive base, or a whole exponent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample has {count:,} values; at most {limit} can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample needs finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single bias cannot be removed; switch off the bias of layer {layer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A terminal cannot show this file; write it to a file, or into a pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation of layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns are left out; say above the rows which are inputs and which is the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All hidden layers have one activation there: tanh, sigmoid, ReLU or linear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All labels are “{name}”; there must be at least two classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An SVG file has one view; draw several as PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An animation needs --epochs N (how long to train), or --every N with --frames M.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An input feature has no value at one of the points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animations need Pillow, which is not installed: pip install 'backprop-playground[gif]', or pip install Pillow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column “{column}” alone is a probability; take a column for each of 2 to {limit} classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column “{column}” has “{name}” in every row; two different classes at least are needed: take another column as the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection {source} → {target} has no edge from neuron “{from_}” to neuron “{to}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set “{dataset}” can have no outliers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set “{dataset}” can have no wrong labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set “{dataset}” cannot be imbalanced: its points are those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set “{dataset}” cannot have a formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set “{dataset}” cannot have own points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set “{dataset}” has no input feature “{name}”; it has x1 to x{count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Division by zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulas among the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the vector a name first, as in x = [1, 2].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going once through {samples:,} samples would take {needed:,.0f} million operations; use fewer samples or smaller layers (at most {limit:,.0f} million).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In each row a value is missing; leave out the columns with few values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialisation of layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input “{name}” of the circuit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {count} layers; 1 to {limit} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not valid: {key} is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not valid: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its connection from “{source}” to “{target}” is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its weights from “{source}” to “{target}” do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {name} has no path to the output; connect it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {name} is not reached from the input; connect it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {name}: its start needs a row of numbers for each neuron, all equally long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {name}: softmax belongs on the output layer, not on a hidden one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer “{name}” occurs twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} ends before column “{column}”: it has {count:,} of {width:,} cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} goes on after column “{column}”: it has {count:,} cells, not {width:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} has {count:,} characters; {limit:,} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} has {count:,} columns; {limit:,} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} is one row too many: {limit:,} rows of this width fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column {number}: the name has {count:,} characters; {limit} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: the class has {count:,} characters; {limit} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {value:g} is too large as it is; at most ±{limit:,} fits. Have the inputs standardised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {value:g} is too large as it is; at most ±{limit:,} fits. Have the target standardised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{cell}” is not a number; correct it there, or leave out the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{cell}” is too large; at most ±{limit:g} fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{name}” is one class more than the {limit} that fit; take the column as a number, or another one as the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: a quotation mark in this row is never closed, or text follows where it closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: byte {position:,} of the file is not possible in the encoding {encoding}; choose another one, or save the text again as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: the probabilities of the classes must be 0 or more with the sum 1, not {sum:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss “{loss}” needs an output between 0 and 1 (sigmoid or softmax), not {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss “{loss}” needs an output that can be negative (identity or tanh), not {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss “{loss}” needs at least two output neurons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss “{loss}” needs classes, or own values from 0 to 1; data set “{dataset}” has others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss “{loss}” needs classes; data set “{dataset}” has probabilities of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss “{loss}” needs classes; data set “{dataset}” has values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {most} brackets are open here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is an input; take at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is the target; choose the one that the network shall learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No compiled kernel was built for this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is selected; click one first, and more of them with Shift or Ctrl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise moves points and labels otherwise there; wrong labels and outliers are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known, and ignored: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be drawn: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be put after “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is frozen there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is piped in; write a file instead of -, or: command &lt; FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leads from {source} to {target}, or it is cut; choose another edge or bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of this network are too large for this format; restart the training, then export it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX has no operators for activation “{entry}” yet; choose another, or export the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX has numbers of 32 bits, with which an answer would differ by {distance:.2g}; export a program or the weights instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page every neuron has a bias of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One mini-batch of {batch:,} samples would take {needed:,.0f} MB of memory; make the mini-batch or the layers smaller (at most {limit:,.0f} MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update would keep the compiled kernel busy for too long; make the mini-batch smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only hidden layers and their neurons can be copied; select some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only numbers, names, + − * / ^ and functions are understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only numbers, names, vectors, + − * / @ ^2 and functions are understood here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the powers 2, 1/2 and −1 work on vectors: write x^2, √x or 1/x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted row {row} has {count} columns, the first one {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted row {row}, column {column}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row:,} is in the sealed test set; open the test set to edit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row:,}: the probabilities of the classes must be 0 or more with the sum 1, not {sum:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax needs at least two output neurons; use sigmoid for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of the points or labels are not finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing after “{last}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing or misplaced here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing or misplaced here: each step but the last needs a name, as in q = x + y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing or misplaced here: for a product, write {product}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing or misplaced here: write one name before =, as in q = x + y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: kept weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: target loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test share {test:.0%} and validation share {validation:.0%} leave too little for training; together they can be {most:.0%}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The axes of a slice must be two different inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brackets of “{name}” may hold only numbers, or rows such as [1, 2].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The circuit has no gate number {node} that can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The circuit needs one number for each of its inputs: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard does not contain a layer; copy one with Ctrl+C first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compiled kernel does not know “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connections between {layers} form a cycle; signals must flow forward only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copied layers are of a newer version; please update to paste them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression has more than {most} gates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression is longer than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression is nested too deeply here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula {formula} has no value at {point}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula {formula} has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula {formula} is not within ±{limit:,} at {point}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula {formula} is not within ±{limit:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input and the output layer cannot be moved, removed or copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input layer has no features; choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs are in another order there: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs of data set “{dataset}” are pixels; no formula can be one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last neuron of {layer} cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last step is {shape}, but the result must be one number: write sum( ) around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link has characters that are not valid text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link has no input: the page trains the biases alone; here x₁ and x₂ are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link has no seed: the page draws other points and weights at each visit; here it is {seed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local gradient is too large for a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logarithm of {number:g} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no layer called “output”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has {count:,} weights; a link is for at most {limit:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has {count:,} weights; at most {limit:,} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of the link has {count:,} weights; at most {limit:,} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of the picture did not come in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output layer has 1 neuron; data set “{dataset}” needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output layer has {units} neurons; data set “{dataset}” needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own points are damaged: a class is none of the {classes} that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own points are damaged: a name is no text of 1 to {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own points are damaged: not all are of the {count:,} that were drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own points are damaged: some are no finite numbers up to {limit:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own points are damaged: the map cannot reach from {low:g} to {high:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own points are damaged: the names of their values do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own points are damaged: the numbers do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own points are damaged: the probabilities of sample {row:,} are not all 0 or more, with the sum 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own points are damaged: there can be 2 to {limit} classes, not {classes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own points are damaged: {count:,} inputs are no picture of that size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own points are damaged: {count} different names are no names of {classes} classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own points are damaged: {name} cannot be standardised by {mean:g} and {sd:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page draws other points of this kind: always {count:,}, as the seed has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has no data set “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has no input {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has no rules to stop; it trains until you pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has no skip connections, no parallel layers and no cut edges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has no validation set and no imbalance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has one output neuron, not {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has “{name}” with its usual numbers only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page never updates with a mini-batch of {batch:,}: it has {count:,} training samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page trains on the first {count:,} of these points, in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron rule follows (ŷ − y)·x, which is not the derivative of a loss; choose another optimiser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron rule trains a single layer; remove the hidden layers or choose SGD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points have the shape {given}; it must be ({count}, n): a row for each input, a column for each point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points have the shape {points} and the labels {labels}; they must be (inputs, n) and (n,), or (outputs, n) for several values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has no code for the order of samples “{order}”; export the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program would hold {count:,} numbers; at most {limit:,} fit. Export the weights as NPZ or safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is too large for a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of this step does not exist or is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results could not be printed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of “{name}” have different lengths: {first} and {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples of data set “{dataset}” are pictures and cannot be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed has {count:,} characters; at most {limit} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected rows are in the sealed test set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square root has no slope at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square root of {number:g} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start weights are drawn anew there, from −0.5 to 0.5; biases start at 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The suffix of “{path}” says no format; --to takes one of {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of the probabilities must be 1, not {sum:g}; type others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test set is sealed, and points that keep their noise are split anew, which would show some of it; open the test set first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long for a link; at most {limit:,} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text on the clipboard cannot be pasted: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text on the clipboard is too long to be copied layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two classes of XOR are the other way round there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update overflows; nothing has changed. Lower the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values have the shape {given}; it must be {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of a slice must be finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {count:,} samples of the mini-batch are too many to go through this network at once; up to {most:,} can be. Choose a smaller mini-batch or fewer samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {count:,} samples of the training set are too many to go through this network at once; up to {most:,} can be. Choose “Next mini-batch” or fewer samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are kinds for {count:,} columns, but line {line} has {width:,} columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows below the names in line {line}; if these are values, say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no values to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count:,} inputs; at most {limit:,} fit: leave out columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count:,} lines; {limit:,} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count:,} points; at most {limit:,} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count:,} samples with {numbers:,} numbers each; at most {limit:,} fit: leave out columns or rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} names for {inputs} inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {limit} classes already, which is all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There can be no connection from “{source}” to “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class {number:g}; the classes are 0 to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer called “{name}” that can be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this edit, so it has been taken back; make the network or the data set smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little memory for a new network; close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little memory for so large a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little memory to export “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There must be at least one point; keep one or undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bracket has no opening bracket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bracket is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can be read in two ways: write {first} or {second}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This drawing has too many lines for an SVG file; save it as .png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an Excel workbook or an archive, not a text; save the sheet as CSV first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no link to TensorFlow Playground: it has no part like “#activation=tanh”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text: line {line} has characters that no text has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This state of training is no longer kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training could not follow the last edit, which is taken back now; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training could not follow this edit, so it has been taken back ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training had ended by itself; it has been started again where it was, and is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a formula such as x1^2 + x2^2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an expression such as (x + y) * z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept for the case of a crash ({reason}); save it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is piped in could not be kept in a temporary file: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {count:,} connections between its layers the network is too large to go through with a batch; up to {most:,} can be. Remove some connections or layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {count:,} parameters the network is too large to go through gate by gate; up to {most:,} can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {count:,} parameters the network is too large to go through with a batch; up to about {most:,} can be. Make its layers smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>networkShape={text} is not a list of hidden layers; up to {layers} of 1 to {units} neurons fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no display to open a window on; set DISPLAY, or train without a window: backprop-playground train FILE --epochs N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} columns are inputs; at most {limit} fit: leave out some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} single edges are cut or frozen, at most {limit:,} fit; freeze whole layers instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} columns are probabilities of classes; at most {limit} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} columns are targets; take one as a class, or up to {limit} as numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} has no code for activation “{entry}”; choose another, or export the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} has no code for loss “{entry}” with this output; choose another, or export the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} has no code for optimiser “{entry}”; choose another, or export the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} has no code for penalty “{entry}”; choose another, or export the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} has no code for schedule “{entry}”; choose another, or export the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{formula} is an input already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{frames:,} frames are too many; {most:,} is the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{frames:,} frames of {width:,} × {height:,} pixels need too much memory; take fewer or smaller ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} columns do not fit: from this cell on there are {room}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} is already the first hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} is already the last hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} and {right} are both {shape}: for the sum of their products write sum({left} * {right}) or {left}ᵀ @ {right}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} is {shape} and {right} is {other}: * works number by number, on equal shapes. For the product of matrices write {left} @ {right}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} is {shape} and {right} is {other}: + and − need equal shapes, or a vector with as many rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} is {shape} and {right} is {other}: a product needs as many rows in {right} as {left} has columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} is {shape} and {right} is {other}: here both need the same shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} is {shape} and {right} is {other}: {right} needs one column, and as many rows as {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} … and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no effect on that page, nor here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs its input in brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs one input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs two inputs or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs {count} inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}={text} is not a number that fits; {default} is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}={text} is not a value of the page; it takes {default} instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}={text} is out of range; {default} is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} frames a second are too many; {most} is the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {entry}, {option}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} “{name}” occurs twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: unknown name “{name}”; known are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {value} is not a number between {minimum:g} and {maximum:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {value} is not a whole number between {minimum:g} and {maximum:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: “{here}” here, “{there}” there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε must be a positive number, not {value}; try 1e-5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“gates” and “shapes” cannot be in one picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{encoding}” is not an encoding of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” already has a meaning above: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has more than {most} rows or columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no value yet: give it one above, as in {name} = [1, 2].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no function of a vector; known are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no function: for a product, write {name}*{factor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no function; known are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no input of the data; these are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no name for a variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no quantity; known are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not used yet: use it in a later step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is one number: leave out this step, and set {name} among the inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” needs a number in its brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be opened: too little memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be used: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be written: too little memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be written: training does not answer; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has parts that no session file has; it was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged: its part “{member}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged: its part “{member}” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is larger than {limit} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is neither .gif nor .apng nor .png; choose one of the three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is neither .png nor .svg; choose one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a Backprop Playground session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a session file, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is the session itself, which the export would destroy; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was made by a newer version; please update: {version} or later opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was made by version {version}, which is newer than this one; please update. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not written: it would have more than {limit} MB, too many to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not written: its part “{member}” would be too large to open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not written: training has overflowed, and its weights are no numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{source}” and “{target}” are connected already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” cannot separate cells; take one character that is no quotation mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” divides by 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no class; the classes are {known}, or their numbers from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no decimal mark; take . or a comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a number: without a comma, write {thousands} or {decimal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a number; write 0.25, −1/3 or 1e-2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is too large a number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animation of training …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circuit lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code and weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as LaTeX: {view}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the picture: {view}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as LaTeX: {view}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture: {view}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the animation “{name}” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the picture: {view} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the weights …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export: {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jupyter notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was copied: {view}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data: {view}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save elsewhere …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture: {view}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving “{name}” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NumPy program in cells, with the maths between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network as an nn.Module that trains on with the same optimiser state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained network, for programs that only ask it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole algorithm as a program with the same numbers; it trains on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no data yet: {view}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights and biases as named arrays, for numpy.load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights and biases as named tensors, for the library safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights as NPZ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights as safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{view}” is hidden and has no picture; show it first (menu View).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultSliders</name>
    <message>
        <source>How much rarer each class is than the one before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the points that are anywhere on the map, or have any value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the points that have another class than their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong labels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>This</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened here; drop a session ({session}), a table ({tables}) or a TensorFlow Playground link.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>3 blobs with softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AND with the perceptron rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bumps (regression)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cornell University, CS 472, perceptron example, 2004 (cs.cornell.edu)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gauss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google, Machine Learning Crash Course, Linear regression: Gradient descent (developers.google.com/machine-learning/crash-course)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwritten digits (10 classes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iris flowers (3 classes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jurafsky and Martin, Speech and Language Processing, 3rd edition draft, chapter on logistic regression, working through an example (web.stanford.edu/~jurafsky/slp3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear regression, six steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistic regression, one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the new network …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matt Mazur, A Step by Step Backpropagation Example, 2015 (mattmazur.com)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened: “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reverted: “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers from: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR with the perceptron rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR with the perceptron rule, sample by sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening “{name}” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane (regression)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored; save it to keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring the work …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved a copy to “{path}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to “{path}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving “{name}” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file to go back to: save first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble: dead ReLU neurons (large learning rate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble: exploding gradients (large start weights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble: saturated tanh neurons (large start weights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble: vanishing gradients (ten sigmoid layers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two outputs, one step (2-2-2 network)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR gate: a hidden layer succeeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR gate: the perceptron fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network is still open; no new one was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is as it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is open here; choose another name for the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FittingView</name>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole graph (Home)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormulaField</name>
    <message>
        <source>A formula of the inputs of the data, such as {example}. Functions such as sin, exp, sqrt, abs and max are known, and e and π.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormulaSection</name>
    <message>
        <source>A point has class 1 where the formula is above 0, else class 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All points have the same class: the formula has one sign at all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class 1 where {formula} &gt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula is the value of a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value {formula}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formulas</name>
    <message>
        <source>Copy as LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormulasPage</name>
    <message>
        <source>Copied as LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the formulas on the clipboard, to be pasted into a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause to see the numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Full screen; F11 leaves it, or Esc if nothing is selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Formula: a class or a value for every point, by what you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a truth table of four points, all used for training and testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: classification, {classes} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: classification, {classes} classes, {samples:,} real samples with {inputs} inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: regression, a value for every point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: your own data, {samples:,} samples with values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: your own data, {samples:,} samples, {classes} classes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GatePage</name>
    <message>
        <source>Click a gate: upstream × local = downstream.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateView</name>
    <message>
        <source>Gate graph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gates</name>
    <message>
        <source>1 gradient: 1 pass backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 if {input} is the larger input, else 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 if {input} is the largest input, else 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 if {input} is the smaller input, else 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 if {input} is the smallest input, else 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is a column of ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pass backward gives the gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pass backward gives the gradient. Other ways: 1 pass forward, or 2 runs with small changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each number of {output}, a column for each number of {input}, both matrices are read column by column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashed: not computed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dot: the value goes to several gates, and their gradients are added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dot: the value goes to several gates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled: the present step of the backward pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled: the present step of the forward pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed numbers {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate {name} = {formula}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the local Jacobian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I is the identity: 1 on its diagonal, else 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No input changes this value, so it has no gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inputs, no gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inputs: there is nothing to differentiate by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P ⊗ Q: each number of P is replaced by that number times the whole matrix Q.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a number to see what it is made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring: this is what you clicked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {column}, upstream × local: {formula}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {formula}, where δ = {upstream}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the local Jacobian, {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is computed from {sum} directly (∂{loss}/∂{sum} = {slope}), so no gradient goes through this gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is computed from {sum} directly, so no gradient goes through this gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet background: it belongs to what is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diag puts numbers on a diagonal; all others are 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local Jacobian for {input}, {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local, input {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local, left input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local, right input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row}, column {column}: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through this gate, part of {gradient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream × local = downstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vec writes a matrix as one column, column by column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{come} of {total} terms are known; the sum is not complete yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} numbers are too many to show: up to {most}×{most} are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact}   ·   multiplications in one pass: {products:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gradient} does not exist: a gate has no slope here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gradient} has the shape of {name}: {shape} ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gradient} is {other}, but {name} is {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inputs:,} gradients: {reverse} pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} is not the larger input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} is not the largest input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} is not the smaller input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} is not the smallest input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} is one of {count} equal inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} is the larger input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} is the largest input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} is the smaller input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} is the smallest input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} is greater than {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} is less than {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} is not greater than {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} is not less than {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} → {formula}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reverse} pass backward gives all {inputs:,} gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reverse} pass backward gives all {inputs:,} gradients. Other ways: {forward:,} passes forward, or {evaluations:,} runs with small changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}   ·   row {row}, column {column}: {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Connect {source} → {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it on a later layer or neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {layer} before {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} stays where it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GradientsView</name>
    <message>
        <source>&lt;b style='color:{colour}'&gt;{word}.&lt;/b&gt; {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exploding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm ‖∂L/∂[W b]‖</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm ‖∂L/∂[W b]‖ of each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient ∂L/∂w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each update moves the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the gradients of each layer are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last update Δw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm ‖(ŷ − y)·[x 1]‖</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm ‖(ŷ − y)·[x 1]‖ of the rule's direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the last mini-batch of each recorded epoch, before its update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the last update of each recorded epoch: far above 10⁻³ the weights jump, far below they hardly move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule (ŷ − y)·x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient of every weight and bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update ratio ‖ΔW‖/‖W‖</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update ratio ‖ΔW‖/‖W‖; about 10⁻³ is usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the heat-maps show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GraphOptions</name>
    <message>
        <source>Drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant digits of the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn: the selected neuron, or the way from the selected edge to the loss; or everything; or each layer as vectors, with their shapes on the wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graph: all gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graph: all neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graph: layers as vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graph: selected part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{digits} digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Headers</name>
    <message>
        <source>1 input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the activation function, {activation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to a later layer to connect the two, or click to choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons, connections and more of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the last neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers here, from {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} · {activation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} · {activation} ▾</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>+, −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smaller step, for a weight, a bias or an input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add or remove a neuron of the selected layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a layer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the row to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt + Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys in a matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys in the list of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys on a slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys, wheel over a picture of pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the expression back that was right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the old number back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the number; with Shift in smaller steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the value, or switches it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the selected columns are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the class of new points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click +, double click, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a point on the map. Every neuron now shows its number for that sample. {walk_next} goes one step on: forward to the loss, then backward with the gradients, {walk_back} goes one step back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a training point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, Shift + click a pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects it to a later neuron or layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del, Ctrl+C, Ctrl+V in the data table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletes, copies and pastes rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click on free space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from the right of a neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the name of a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, middle button, Shift + wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, middle button, wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits the cell; Tab goes on to the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends a drag, or selects nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends painting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter in the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or typing in the data table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, F2, double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, Space in a file to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc, Ctrl+Z while it is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explains its gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression of the circuit lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File → Open example has sessions that learn, and four that show trouble. {commands}, then the name of a data set, trains on other data. {new} starts anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow one sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows this sample; a second click lets it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From bar to bar: one for each sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From button to button in a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From cell to cell; what it is made of is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger and matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right in the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists values to choose from, where the field has an arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move, open and close rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens or closes a gate that is made of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the field of the selected edge or bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Down, Page Up of a clicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a neuron or an edge: its value and its gradient come up beside it. Click an edge to type another weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {run} and watch: the colours of the map move to the points, and the loss falls. Press {run} again to pause. {step_batch} makes one update, {restart} goes back to the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presses the button that Tab has led to; anywhere else it is Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts it on the first, or on the second axis of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the answer of the network, and the nearest sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click, Menu key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs or pauses, trains for one epoch; during a walk, or with the gate graph: one step forward or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples and pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a layer, then press + or − to add or remove a neuron. Double-click between two layers to add a layer there. {undo} takes back every change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the neighbour; with Shift, add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects what is in a rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects; on an edge or a bias dot, opens a field for its value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + Up, Shift + Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the gate graph to a class, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the sample of this bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the whole graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first two move the picture, the wheel zooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu of what is there, or of what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next larger or smaller number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next or the previous sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next or the previous group of buttons and fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the sample beside, above or below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel over the field of a weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gestures} shows all gestures and keys, {commands} finds every action by its name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gestures and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportChips</name>
    <message>
        <source>(x − mean) / standard deviation of the training samples, for each input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(y − mean) / standard deviation of the training samples, for each number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First row has the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On: training goes on with the weights that fit: inputs by their place, outputs by their name. Off: it starts with new weights; undo brings the old training back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the samples as pictures; all pixels are standardised alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardise inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardise targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs are a picture of {rows}×{columns} pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma: 0,5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import data: “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing is an empty cell, or one with {words}; a class called “{first}” is in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of this size are hard to learn; have the targets standardised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point: 0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows left out because a value is missing: {dropped:,}. {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples: {samples:,}. Inputs: {inputs:,}. Classes: {classes} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples: {samples:,}. Inputs: {inputs:,}. Probabilities of classes: {classes} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples: {samples:,}. Inputs: {inputs:,}. Values: {values} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples: {samples:,}. Inputs: {inputs:,}. “{target}” is a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in every row, so nothing can be learned from it: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InfoButton</name>
    <message>
        <source>About this network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All neurons of the layer share one bias, one parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy weights and biases as text, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen: training leaves these weights as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its layer: {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what is selected; an edge is cut (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings are of all neurons of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training leaves the biases of the layer as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values copied; paste them into a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the neurons of the layer add a bias b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol} = {gradient} on {samples}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol} = {gradient} on {samples}: the mean of {count:,} numbers, whose sum is {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol} is not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol} is not computed yet: {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LargeNumbers</name>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerColumn</name>
    <message>
        <source>{count} of {units} dead: {links}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {units} saturated: {links}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} · {activation}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Each bar is a sample: up, full, raises the gradient; down, hollow, lowers it. The triangles on the map say the same. A click or Enter pins the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed yet: these samples have no gradient for this weight now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed yet: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an edge or a bias to see what each sample adds to its gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gradient} = (1/{count}) Σ {product} = (1/{count}) · ({up} + ({down})) = {total}   ·   samples that raise it: {ups}, that lower it: {downs}; {cancelled:.0f} % of their shares cancel each other out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gradient} = {product} = {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {product} = {delta} · {input} = {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}, over {samples}   ·   {weights}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftRow</name>
    <message>
        <source>1 update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on {date} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {count} h ago, at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {count} min ago, at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {count} s ago, at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never saved to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} updates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>fit the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neurons: f′(z) over the plane, full colour at 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neurons: z over the plane, colour z/(1 + |z|)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neurons: {delta} with the target of the nearest training point, full colour from {full}   ·   {fit}   ·   inputs are grey: they have no {symbol}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers: {symbol} of {sample} at ({point}), value {label}   ·   {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers: {symbol} of {sample} at ({point}), {class_title}   ·   {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers: {symbol} of {sample}, {class_title}   ·   {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edges}   ·   edges of +1: bias b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edges}   ·   edges of +1: {gradient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edges}   ·   edges of +1: Δb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edges}   ·   ┈┈ not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   {gradient} of the next mini-batch, now   ·   full width at {full}   ·   {fit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   {gradient} of the pinned sample, now   ·   full width at {full}   ·   {fit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   {gradient} of the training set, now   ·   full width at {full}   ·   {fit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   {gradient} of this mini-batch; its update comes next   ·   full width at {full}   ·   {fit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   {gradient} with the samples of the last update and the weights before it   ·   full width at {full}   ·   {fit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   Δw of the last update   ·   full width at {full}   ·   {fit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{positive} positive   {negative} negative weight   ·   thicker = larger |w| (full width at {full})   ·   ● bias   ·   ⊟ frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol} = {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol}: not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>┈┈ dotted edges: not computed yet   ·   {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelView</name>
    <message>
        <source>Drag for the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the graph to see the rest of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph is being drawn …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data: {name}, {count:,} points, {percent:g} % of them for training; noise {noise:g} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import TensorFlow Playground link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: {layers}, output {output}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: {layers}, {activation}, output {output}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the address of a TensorFlow Playground page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularisation: {name}, rate {rate:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed {seed}: the same points and start weights as on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the page, as the browser shows it; text around is fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: half squared error, learning rate {rate:g}, mini-batches of {batch:,} in a fixed order.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add, erase and move points on the output map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the selected layer, else before the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All samples with the answers of the network, to read and edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any expression as a graph of gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to update {update:,} (loss {loss})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backprop: next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backprop: play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backprop: step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backprop: to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backprop: to the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again with other random start weights: new seeds, except locked ones (Ctrl+Shift+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again with the same start weights (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a network, choose data, and watch it learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buttons at the left edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circuits does not show the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing the new numbers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as TensorFlow Playground link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set, network and settings for that page; without the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set, noise, number of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diverged at update {update:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every weight and bias as a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyday settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow a sample or a batch through the network, gate by gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate graph alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gestures and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the gate graph the whole window, or show the other panels again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histograms of z and a, dead and saturated units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import TensorFlow Playground link …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import data …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate ÷ 10 and restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light / dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, optimiser, schedule, regularisation, stop rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move layer left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move layer right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network, map and loss for a class; Esc leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons stay equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back; takes back the update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step on through the pinned sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update on one mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update on one sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file again; edits and training since are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what the address of that page describes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points can only be painted on a map of x₁ and x₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present to a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover work …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: {edit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert to saved …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run / pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data as CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step: one epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step: one mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step: one sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: limit of epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: loss is steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: no better loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: target loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch stop rule off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient of every layer, and what it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last edit was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To another file; the present one stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end of the backward pass, where all is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end of the epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start: only the inputs are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on the rows of a table: CSV, or copied from a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, or pause training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last edit and its training; if all steps need more than {megabytes} MB, the oldest ones forget their training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {edit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through all steps by itself, and make the update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights, gradients, activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an earlier run had not saved when it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{panel} (no room)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{panel} (nothing is selected)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapHead</name>
    <message>
        <source>At each training point, the direction in which its loss grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the winning class, not how certain it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the output of the network again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the test and validation points too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers over two of the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples as pictures, with answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples that it only answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples that say when to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples that the network learns from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which output the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂L/∂x</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Wrong answers are marked from the first update on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class: {squares}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trained yet   {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trained yet   ━ output of its class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trained yet   ━ the class changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trained yet   ━ ŷ   ╍ {class_title} from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small = far from the slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mark}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{up} raises {gradient}   {down} lowers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ ∂L/∂x: L grows this way; longest = {longest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ ∂L/∂x: L grows this way; longest = {longest} (x standardised)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>━ zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>━ {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>━ ŷ, the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ wrong answer   {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ wrong answer   ━ output of its class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ wrong answer   ━ the class changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ wrong answer   ━ ŷ   ╍ {class_title} from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● all points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● train   ■ test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● train   ■ test   ◆ validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● train   ◆ validation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapReadout</name>
    <message>
        <source>Click a training point to follow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is too large for maps of its hidden neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an input has no slope f′(z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an input has no δ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its activation a = f(z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its weighted sum z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most likely class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest: {point} ({class_title}), correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest: {point} ({class_title}), wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest: {point}, {label}, answer {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted value of {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability of {class_title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ring: {sample}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slice through the mean of the training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slice through values of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slice through {sample}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test point {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the class that the network answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slope f′(z) of its activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value of this input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training point {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation point {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{class_title} ({value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{delta}, target of the nearest training point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{values} at ({x}, {y})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{values} at {axis} = {x}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Click a training point to follow it through the network; click it again to stop following it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed yet: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a cell to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the next mini-batch after update {update:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the samples of update {update:,}, weights before the update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the training set after update {update:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of update {update:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {sample} after update {update:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update {update:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w after update {update:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {symbol} = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   strongest colour at {full}   {fit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   strongest colour at {full}, of pictures at {pictures}   {fit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   up to {full}   {fit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{positive} +   {negative} −   up to {full}, pictures {pictures}   {fit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol} = {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModeBar</name>
    <message>
        <source>A scale for each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw biases as edges of neurons +1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges show their weight w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges show Δw, the last update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges show ∂L/∂w; with the perceptron rule its direction (ŷ − y)·x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the scales now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons show the slope f′(z) of their activation: where it is 0, no gradient passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons show their activation a = f(z) over the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons show z, the weighted sum before the activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons show δ = ∂L/∂z, with the perceptron rule ŷ − y, with the target of the nearest training point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No numbers on edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers on edges, scales, bias neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers on the {k} largest edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scale for the whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose gradient: the mini-batch of the last update, that of the next update, the whole training set now, or one sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample (click one on the map)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>test R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>1 parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 parameters = 1 weight + 1 bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation of all hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add branch beside {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add layer after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add layer after {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add layer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add layer before {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add neuron to {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add parallel branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias of {neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect this neuron to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect {source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut edge of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw cut edge of {layer} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw cut edges again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw cut edges of {layer} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze biases of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze edge of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialisation of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of neurons …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own biases in {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove connection to {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove connection {connection}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove last neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove neuron from {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select connection {connection}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set bias …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set weight …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share one bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share one bias in {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared bias of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch bias of {layer} off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch bias of {layer} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfreeze biases of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfreeze edge of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfreeze {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight {edge}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixel {row},{column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} values → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}   ·   its weights are not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layers}-layer network (the input layer is not counted)   ·   {parameters}   ·   one mini-batch of {batch:,} needs {memory}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, neuron {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, {class_title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} copied without weights: they are too many for the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} copied without weights: training has not computed them yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total:,} parameters = 1 weight + {biases:,} biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total:,} parameters = {weights:,} weights + 1 bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total:,} parameters = {weights:,} weights + {biases:,} biases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoRoom</name>
    <message>
        <source>Hidden: {panels} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {panel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {panel} in place of: {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is too small for all panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is too small for all panels. Click to see one of these: {panels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hidden panels ▾</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoVectors</name>
    <message>
        <source>Layers can be drawn as vectors if there are at most {most} connections between them; this network has more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large for vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many connections to draw layers as vectors.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NudgePage</name>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much the parameter is moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way a sample goes over a kink, where the slope jumps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an edge or a bias to nudge it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the parameter to the nudged value; undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference {error}; the curvature predicts ½ {loss}″ ε² = {bend}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted Δ{loss} = ∂{loss}/∂w · ε = {gradient} · {epsilon} = &lt;b&gt;{predicted}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real Δ{loss} = {after} − {before} = &lt;b&gt;{real}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} = {bare} + penalty: the quantity that training minimises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} of {samples}   ·   {weights}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol}: {value} → {moved}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε =</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value:.1f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OffersButton</name>
    <message>
        <source>Choose a value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptimizerPage</name>
    <message>
        <source>Last update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed yet: there is no such update of the network as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed yet: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an edge or a bias to see how the optimiser moves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This update is done, from 1 sample: θ_old was before it, θ_new after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This update is done, from {count:,} samples: θ_old was before it, θ_new after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an update with the samples chosen above would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the last update has done, with its own samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {samples}, through {optimiser}   ·   {weights}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol} in update {number:,}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionsButton</name>
    <message>
        <source>Axes and smoothing of the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias of {neuron}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias of {neuron}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias of {neuron}: {value}, frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biases frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection from {source} to {target}, 1 edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection from {source} to {target}, {count:,} edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge from {source} to {target}: cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter changes the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter draws the edge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens or closes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter switches it on or off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the next mini-batch: {reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the pinned sample: {reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the samples of the last update: {reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the training set: {reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One bias for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight from {source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight from {source} to {target}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight from {source} to {target}: {value}, frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} · {activation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} {feature}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, 1 feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, 1 neuron, activation {activation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, a bias for each neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, activation: {choice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, bias off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, bias on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, biases frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, biases not frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, not frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, number of neurons: {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, one bias for all neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, start weights: {choice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, {count:,} features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, {count:,} neurons, activation {activation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron}, bias {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron}, no bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting} of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} · frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← {source} (1 edge)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← {source} ({count:,} edges)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}
{reading}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Draw this edge again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputMap</name>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} · no map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{neuron} · {quantity}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageLinks</name>
    <message>
        <source>Link copied. The page does some things differently:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link copied: the page trains the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No link was copied: TensorFlow Playground cannot do it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Pages beside the gate graph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Painting</name>
    <message>
        <source>Add a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a point to another position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase the points within the circle; one always stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points a touch of the brush adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the points within the circle at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New points are of {class_title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New points are of {class_title} (key {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One class more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put one point with each click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius of the circle that a tool works in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spray points of the chosen class within the circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of new points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Template {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: data, network and training. One step of undo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhaseButtons</name>
    <message>
        <source>All gradients, from the loss back to the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values, from the inputs to the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the end of a phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the answer is from the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>Backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol} = {loss}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinnedPictures</name>
    <message>
        <source>The pinned sample and ∂L/∂x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input} = {value}, ∂L/∂x = {slope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂L/∂x</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinnedStrip</name>
    <message>
        <source>Blue: a larger input makes the loss larger; orange: it makes the loss smaller. ∂L/∂x is for a change of x by one standard deviation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a sample to follow it through the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer: {class_title} ({value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest |∂L/∂x| = {largest} (x standardised)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sample}: {class_title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol} = {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol}: not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂L/∂x: blue raises L, orange lowers it; largest {largest} (x standardised)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PixelPicture</name>
    <message>
        <source>The inputs of the slice as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs of the slice. Click a pixel for the axis across the map, Shift + click for the one up; the wheel or the arrow keys lead to the next training sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Present</name>
    <message>
        <source>Back to the window as it was before (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present shows network, map and loss. F9 shows the gate graph, and back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present shows network, map and loss. To show a circuit to a class, leave it (Esc), then take the full screen (F11) and larger text (Ctrl+Alt++).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate graph in place of the network, and back (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same start weights again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one epoch (without a walk also Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, or pause (Space; without a walk also Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>All layers, neurons and connections as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set, noise, number of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input features of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, optimiser, schedule, regularisation, stop rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds of data, start weights and batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <source>The perceptron rule leaves {name} as it is: {of} is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron rule makes {name} larger, since {of} is below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron rule makes {name} smaller, since {of} is above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} wants to fall: {of} grows by {amount} for each 1 that {name} grows, near here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} wants to grow: {of} falls by {amount} for each 1 that {name} grows, near here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{of} grows by {amount} for each 1 that {name} falls, near here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{of} grows by {amount} for each 1 that {name} grows, near here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{of} stays almost the same when {name} moves a little.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} (missing)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Clear all but the pinned files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was opened or saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files are remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off forgets all recent files, the pinned ones, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin or remove …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Recover …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no work to recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is work on “{name}” that was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later keeps it: File → Recover work and the next start offer it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before this work was saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details copied; paste them where you report the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong ({error}). Your work is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window could not be closed ({error}). Close it again to leave without saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was too little memory. Your work is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training has paused after an error ({error}). Your work is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training has paused: there was too little memory. Make the network or the batch smaller.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplePicker</name>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample that goes through the network; a click on a point of the map picks it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type one …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed sample …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, value {label}: ({values})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, {class_title}: ({values})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{values}, …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>({values})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next mini-batch ({count:,} samples)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the samples of the last update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the training set ({count:,} samples)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training sample {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{class_title} ({value})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scales</name>
    <message>
        <source>{least:g} to {most:g} by layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScalingLabel</name>
    <message>
        <source>The network learns standardised values, (y − mean) / standard deviation; map, table and exports show them in the units of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standardised: (x − mean) / standard deviation, for each input over all samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standardised: (x − {mean:g}) / {sd:g}, with the mean and the standard deviation of all inputs of all samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}, {samples:,} samples; standardised: (x − mean) / standard deviation, for each input over the training samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}, {samples:,} samples; standardised: (x − {mean}) / {sd}, with the mean and the standard deviation of all pixels of the training samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}, {samples:,} samples; the inputs are as they were measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedSection</name>
    <message>
        <source>Batch order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a new seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the samples are shuffled, and dropout; a change restarts training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock seed: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: this seed stays; “New start” and its die keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seed is locked; unlock it to draw a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the weights start; a change restarts training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which points are drawn, and their noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which points are for training and which for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsStrip</name>
    <message>
        <source>Activation, all hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise of the data, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activation function of all hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShapesPage</name>
    <message>
        <source>A gradient has the shape of its value: ∂L/∂W that of W, δ that of Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All arrays of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B =</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B: how many samples go through the network at once; only for this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradients of the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept from forward to backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more that this program keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one mini-batch needs {memory}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one mini-batch needs {memory}, {times:.4g} times as much as for B = {own:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one mini-batch: what is kept, and δ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimiser, with the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol} = {formula}: {name}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symbol}: {name}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sample of this set has a correct answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sample of this set has a wrong answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all samples of this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the samples with a correct answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the samples with a wrong answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong answers are marked from the first update on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sample}
A test sample: only training samples can be followed in Backprop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sample}
A validation sample: only training samples can be followed in Backprop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetGrid</name>
    <message>
        <source>Samples as pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample {number}: {true}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample {number}: {true}, answered as {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample {number}: {true}, answered correctly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample {number}: {true}, no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{true} → {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close this panel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this panel beside the network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SliceBar</name>
    <message>
        <source>Input across the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input up the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the mean of the training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the pinned sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through values of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the inputs stay that are not on the axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this input stays while it is not an axis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcePicker</name>
    <message>
        <source>Everything here and on the canvas is of one sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here and on the canvas is of the mini-batch that training would use next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here and on the canvas is of the whole training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>How fast it trains, from one update a second to as fast as it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed:,}/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitControls</name>
    <message>
        <source>Open the sealed test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show loss, score, points and answers of the test set. Open it once, at the end: settings that are chosen by its numbers make them too good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show nothing of the test set until you open it: no loss, no score, no points and no answers. Choose settings by the validation set meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the points that is kept for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the points that says when to stop: with it, stop rules watch the loss of these points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which points are for training: drawn at random by the seed of the split, or as the data table lists them: the first ones for training, the last ones for testing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spread</name>
    <message>
        <source>over the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread over the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread over the epochs: min–max, middle 50 %, median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Computing the new numbers; pale numbers are the old ones …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing after the update under way …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space: train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training one step …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaysClosed</name>
    <message>
        <source>The loss cannot be opened here: ŷ is too close to 0 or 1 to compute ln ŷ exactly, so L is computed from z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss cannot be opened here: ŷ is too close to 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss stays closed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back; takes back the update (Shift+F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step goes through a whole layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step goes through one neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step is one gate: a product, a sum, an activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step on (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update with this sample alone; a step back takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next update of training; a step back takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end of the backward pass, where all is known (Alt+End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start: only the inputs are known (Alt+Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through all steps by itself, and make the update (Ctrl+F8)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepTable</name>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>All steps as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All steps, forward and backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to before the first step: only the inputs have values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one step after the other: forward, then backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step: one gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant digits of all numbers of the circuit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged code: a line for each local step, forward and backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the gate does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the present or the selected gate does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{digits} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Next” begins at the inputs and goes gate by gate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextSizes</name>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({percent} %)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>New start, undo, redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update on one mini-batch (F7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause training (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run and Step are for the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run and Step are for the network; a circuit has its own buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the network only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingSection</name>
    <message>
        <source>64 or 32 bits a number; a change restarts training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A term that keeps weights small; biases are left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All classes alike: the loss of each sample is multiplied with n / (k · n_c), so that a rare class counts as much as a common one; values have no classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a gradient becomes a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes over the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest gradient norm; longer gradients are shortened to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss ≤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples per update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled anew for each epoch, or as the data table lists them: mini-batch by mini-batch from the first row on. Samples left over are a smaller last mini-batch, or (rest later) they join the first mini-batch of the next epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after so many epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop rule “{rule}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when the training loss changes less than this in 10 epochs; with a validation set, its loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when the training loss has come down to this; with a validation set, its loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when the validation loss has not improved for so many epochs; without a validation set, the test loss; without both, the training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity that training minimises, averaged over the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of hidden activations that is set to 0 in each update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When patience ends training: the weights of the last epoch, or those of the epoch with the least loss that it has watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all classes alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all samples alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>η: each weight changes by −η × its gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ: how much the penalty counts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypeSample</name>
    <message>
        <source>Follow this sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target y: {classes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of this input, as it is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability of {class_title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedChip</name>
    <message>
        <source>Change the formula of input {feature}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove input {feature}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{formula}  ✎</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedFeatures</name>
    <message>
        <source>+ Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add input {feature}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change input {old} to {feature}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula of an input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the network a formula of the inputs as one more input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove input {feature}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Type a value such as 0.25, −1/3 or 1e-2; ↑ ↓ or the wheel nudge it by 0.1, with Shift by 0.01</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Nothing is trained before Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {number:,} was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {number:,} was made with these samples; one step back takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walking through the network; nothing is trained before Update</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalkPosition</name>
    <message>
        <source>F8: walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare ŷ with y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything is computed; F8 begins a walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {number} of {total} · {phase}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss}: {samples} · everything is computed; F8 begins a walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss}: {samples} · everything is computed; F8 begins a walk · the neurons show {pinned} (ring on the map)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss}: {samples} · step {number} of {total} · {phase}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss}: {samples} · step {number} of {total} · {phase}: {what} · the neurons show {pinned} (ring on the map)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total} · {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂{loss}/∂z of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂{loss}/∂ŷ of the output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightsView</name>
    <message>
        <source>Layer whose weights are counted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>argparse</name>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %s argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %s arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>(x + y) · z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(x + σ(y)) / (σ(x) + (x + y)²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ passes the same gradient to each input, max passes all of it to the larger input, × multiplies it by the value of the other input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bell curve around 0 with the standard deviation std.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bell curve around 0, so that signals keep their size with ReLU. fan_in counts the edges into a neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bell curve around 0, so that signals keep their size with tanh or sigmoid. fan_in and fan_out count the edges into and out of a neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bell curve around 0, so that sums are about as large as the inputs. fan_in counts the edges into a neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer with several sources is one product, forward and backward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network with a hidden layer, in vectors: the gradient of V·a is p − y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A neuron with two inputs; the whole sigmoid is one gate with the slope σ(1 − σ).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smooth ReLU that is always above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smooth ReLU that many language models use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smooth ReLU: z times its sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step function is flat apart from its jump: f′ = 0, so no gradient passes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A typical weight of {layer} has a gradient of {size:,.0f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wave, for patterns that repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight of {layer} gets 1/{times:,.0f} of the gradient of one of {output}; each layer in between passes on less than 1 % on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight of {layer} gets 1/{times:,.0f} of the gradient that a weight of {output} gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight of {layer} gets 1/{times:,.0f} of the gradient that a weight of {output} gets; each layer in between passes on {factor:.0%} on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight of {layer} gets {share:,.0f} times the gradient that a weight of {output} gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that also makes every weight a little smaller in each update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add gate: gradient distributor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds or subtracts the inputs where the answer is wrong; it uses no slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds up the gradients of earlier updates, so that a steady direction becomes faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After every period the learning rate is multiplied by the decay factor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All recorded gradients of the last epochs are 0: nothing is left to learn, or nothing can be learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All targets of this set are equal, so R² does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights start at 0, so the neurons of a layer stay alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights start at one value, so the neurons of a layer stay alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers 1 or 0 and nothing between; gradient descent cannot train it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As L1; a weight that the pull η λ carries across 0 becomes exactly 0 and stays 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 0 the slope of ReLU is taken as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 0 the slope of leaky ReLU is taken as 0.01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 0 the slope of |x| is taken as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the margin the slope is taken as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autoencoder-shaped, 2-8-2-8-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: chain rule, z changes every answer of the softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: gradient of its bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: gradient of its weights, from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: gradient of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: gradient of the biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: gradient of the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: gradient of the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: gradient of the shared bias, a sum over all neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: gradient of the weighted sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: gradient of the weighted sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: gradient of the weights, {source} → {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: slope of softmax, another output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: slope of softmax, the same output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: slope of the activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: with {activation} and {loss} only Ŷ − Y is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: with {activation} and {loss} the sum over all answers is ∂L/∂z = ŷ − y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: with {activation} and {loss} two factors cancel, ∂L/∂z = ŷ − y is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward: {activation} and {loss} in one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bumps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain rule from the loss to the parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain rule, path {number} of {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain rule, sum of the {count:,} paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping is switched off for the check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column n is sample n, and its δ is of its own loss Lₙ: the mean over all brings 1/B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared is ∂J/∂w, with J = L + penalty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed once, used for all gradients of this layer and for δ of {layers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed once, used for all gradients of this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs little where the right answer gets a high probability, and much where it gets a low one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs nothing once the answer is right with a margin of 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout is switched off for the check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E of textbooks: {formula}; ∂L/∂ŷ = ŷ − y for each output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pass uses them, each update changes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sigmoid multiplies the gradient by at most 0.25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each update is a step against the gradient of a mini-batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each update is a step against the gradient of the whole training set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal inputs share the gradient equally.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly spread from −limit to limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly spread from −r to r, so that signals keep their size with ReLU. fan_in counts the edges into a neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly spread from −r to r, so that signals keep their size with tanh or sigmoid. fan_in and fan_out count the edges into and out of a neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly spread from −r to r, so that sums are about as large as the inputs. fan_in counts the edges into a neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every input gets the gradient of the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every input gets the other one's value as its slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number that is added gets the whole gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fan-out: gradients add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five sigmoids: vanishing gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each parameter: whether it is a weight, and numbers that the update needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward: activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward: activations of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward: weighted sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward: weighted sums of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {weakest} to {strongest} the gradients of the layers differ by a factor of {spread:.1f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen: each pass uses them, no update changes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gauss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient of the bias: the mean of δ of its neuron over the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient of the bias: δ of its neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient of the shared bias: the mean of the sum of δ of all its neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient of the shared bias: the sum of δ of all its neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient of the weight: the mean of δ of its target × activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient of the weight: δ of its target × what the edge carries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the squared distance, so that its slope is simply the error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the squared distances, added up over the outputs: with more outputs it grows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He/Kaiming normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He/Kaiming uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hinge loss (SVM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the previous velocity is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huber (δ = 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the margin the gradient flows, outside nothing does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is frozen: its gradient is computed, but it keeps its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is row {row}, column {column} of ∂L/∂W, {source} → {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the division away from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L = (w x + b − t)², a linear neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L = ln Σ exp(z) − z₁: the gradients are ŷ − y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L = −ln ŷ: the gradient at z is ŷ − 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1, exact 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like AdaGrad, but it slowly forgets old gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like ReLU, but below 0 a hundredth of the gradient still passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like ReLU, but below 0 it bends smoothly towards −1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the squared error for small errors, like the absolute error for large ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit ±</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of this sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss: the mean over the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made once: an update needs no new memory. A smaller last mini-batch has its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max gate: gradient router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the mean of its square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the mean of the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the mean of the squared gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minus the logarithm of the probability that the right class gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum and RMSProp together, corrected for the first updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum that already looks ahead to where it is moving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply gate: gradient switcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed backward: the gradient of the weights into {layers} is made with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed backward: the same neurons are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed backward: δ is made with the slope f′(Z).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed backward: δ is made with the slope f′(Z); dropout has changed A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed backward: δ of the output compares Ŷ with Y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gradient is recorded yet: it comes with the next epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gradient reaches {layer}: on the way back to it, slopes and weights multiply to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No penalty: training follows the loss alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One neuron with cross-entropy, target 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One neuron with squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only so that you can see it: it is added to W and b at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only so that you can see it: the perceptron rule needs Ŷ and Y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only so that you can see it: the slope f′(Z) = {slope} needs no Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P is a permutation: it moves each number to its place in the transposed matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes on what is above 0 and makes the rest 0; below 0 no gradient passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes z on unchanged: the neuron stays linear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns: + distributes, max routes, × switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perceptron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period (epochs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls every weight towards 0 equally hard; many end near 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls weights towards 0, and large ones harder than small ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU at 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row i, column j of it is the mean over the samples of δ of neuron i × activation j.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row i, column j of it is δ of neuron i × activation j.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SiLU (Swish)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid neuron, opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid neuron, typed gate by gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single neuron (linear regression)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax with cross-entropy, class 1 of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes z between 0 and 1; for large |z| it is nearly flat, and little gradient passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes z between −1 and 1; for large |z| it is nearly flat, and little gradient passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std. deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step neuron: no gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: in the last {epochs:,} epochs the training loss changed by less than {tolerance:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: in the last {epochs:,} epochs the validation loss changed by less than {tolerance:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: no better loss since epoch {best:,}, whose weights are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: no better test loss since epoch {best:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: no better training loss since epoch {best:,} (there is no other set to watch).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: no better validation loss since epoch {best:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: training loss {loss:.4g} has reached its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch:,}: validation loss {loss:.4g} has reached its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes smaller steps for weights whose gradients have been large so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TensorFlow Playground's default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check computes in double precision; training itself computes in single precision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distance between answer and target: every error pulls equally hard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epoch under way has used some samples already: choose “Next mini-batch” to walk through its next update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercise of the notes: both inputs branch, so their gradients are sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first example: the chain rule with two gates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient of {layer} is no longer a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradients are not 0, but no weight moved in the last recorded updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The larger input gets everything; equal ones share it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate falls smoothly: in every period by the decay factor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate falls to 0 within one period, like half a wave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate grows up to η within the first period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate η stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit of 1 epoch is reached; raise it under “Stop when” to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit of {limit:,} epochs is reached; raise it under “Stop when” to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss and δ are computed from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is computed from it; δ needs Ŷ and Y only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network's numbers overflow: not all answers are numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network's numbers overflow: the loss is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The neurons of {layer} are all equal and get equal gradients, so they stay equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The neurons that dropout leaves out here stay left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next update needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of a worked example or of a link, as its source has them; all others are evenly spread from −limit to limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The optimiser makes the step from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The optimiser makes the step from it; it has the shape of {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The penalty has set it to 0, where it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron rule uses no gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pull of the penalty would carry it across 0: it becomes 0 and stays 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same exercise in named steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same function once more, written without a sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same neuron with the sigmoid opened: ×(−1), exp, +1, 1/x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope of the step is 0, so gradient descent cannot train it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope of the step is taken as 0 everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope of {activation} is 0 everywhere; the perceptron rule uses no gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The squared distance between answer and target: large errors count much more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps of the notes, each with its name. Code shows the staged backward pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test set is sealed: open it once, at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training loss has risen from {low:.3g} (update {update:,}) to {loss:.3g}. The learning rate {rate:g} is probably too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update leaves neurons out (dropout): choose “Next mini-batch” to walk through it as it will be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector example of the notes: ∂f/∂W = 2 q·xᵀ and ∂f/∂x = 2 Wᵀ·q. Each gradient has the shape of its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no samples in this set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no derivative at the kink; 0 is taken. Move b to either side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one layer of weights, and it gets a gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training changes nothing: all gradients are 0. Nothing is left to learn, or dead and saturated neurons let no gradient through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training changes nothing: all weights and biases are frozen or cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training changes nothing: each step is so small that it is lost in rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training changes nothing: the learning rate is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training changes nothing: the perceptron rule finds no wrong answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training diverged at update {update:,}: {tensor} of layer {layer} overflowed first. The learning rate {rate:g} is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training diverged at update {update:,}: {tensor} of layer {layer} overflowed first. The weights were too large before it (largest |w| = {largest:.3g}); start with smaller ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training updates with a mini-batch of {batch:,} of the {samples:,} samples: choose “Next mini-batch” to walk through its update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns all outputs together into probabilities that add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update with these samples as the mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update, if this sample were the whole batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update: change and new biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update: change and new weights, {source} → {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update: its change and its new value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors: a layer σ(W·x + b), softmax and loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors: ‖W·x‖²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W and b are one matrix [W b]: A has a row of ones below it, and δ too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where answer and target agree the slope is taken as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With skip connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the penalty: what training follows is ∂J/∂w, with J = L + P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR gate, 2-2-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier/Glorot normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier/Glorot uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absolute error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as listed, rest later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many textbooks write it: {formula}; ∂L/∂ŷ = ŷ − y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b is added to every column, so its gradient is the sum over the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary: {formula}; with sigmoid ∂L/∂z = ŷ − y exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>c is the class weight n / (k · n_c): with n training samples and k classes, each class with its n_c samples counts the same in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>categorical: {formula}; with softmax ∂L/∂z = ŷ − y exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digit {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direction of the perceptron rule, not a gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout mask: which neurons are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors of the answers: the perceptron rule has no δ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full batch: {formula}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>g is the gradient before the update; ∂L/∂w above is the one after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient of the biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient of the weighted sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient of the weights, {source} → {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half sum of squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hinge (SVM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs of the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joined A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mini-batch: {formula}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perceptron rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>petal length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>petal width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scratch, Δθ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scratch, δ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sepal length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sepal width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setosa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step of the weights and biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>targets of the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>versicolor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>virginica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weighted sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights, {source} → {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the optimiser remembers of each weight and bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x goes two ways; what comes back is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{formula} (weights only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} has no recorded gradient yet: it comes with one of the next epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paths} paths lead from this parameter to the loss. One path after the other takes {along} multiplications. Backpropagation computes each δ once and takes {once}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} if {condition}, else {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δ was made with the gradients before the update; above are new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>δ of sample n is of its own loss Lₙ: the mean over all brings 1/B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>δ of {layer} is computed once: it gives the gradients of all {count:,} weights and biases of this layer, and δ of {layers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>δ of {layer} is computed once: it gives the gradients of all {count:,} weights and biases of this layer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
